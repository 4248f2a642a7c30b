import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import { count } from '../../core/report/count.ts';
import { paragraph } from '../../core/report/render-proposal.ts';
import { commitMessage } from '../../core/session/commit-message.ts';
import { addToIgnoreFile, moveId } from '../../core/session/ignore-file.ts';
import type { FinishedUnit, SavedUnit } from '../../core/session/saved-session.ts';
import type { View } from '../../core/session/session.ts';
import { ignoreFileFor } from '../workspace/ignored.ts';
import { writeChanges } from '../journal/write-changes.ts';
import type { ReviewContext } from './review.ts';

export interface FinishRequest {
  readonly unit: SavedUnit;
  readonly view: View;
  readonly context: ReviewContext;
  /** Groups what this session writes. */
  readonly session: string;
}

export type Finished =
  | { readonly kind: 'written'; readonly unit: FinishedUnit }
  | { readonly kind: 'nothing'; readonly unit: FinishedUnit }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** What was accepted of one orchestrator: checked as a whole, written, and told about. */
export async function finishUnit({ unit, view, context, session }: FinishRequest): Promise<Finished> {
  const { bench, print, look, cwd, where, progress } = context;
  const { colours, glyphs } = look();
  const { accepted } = view;
  const changes = [...bench.compose(accepted), ...ignoreChange(view, cwd)];
  const finished = (written: readonly string[]): FinishedUnit => ({ ...unit, ...countForms(accepted), written });
  if (changes.length === 0) {
    print(
      `\n${paragraph(`${colours.dim(glyphs.dot)} Nothing of ${unit.name} was accepted, so nothing is written.`, look())}\n`,
    );
    return { kind: 'nothing', unit: finished([]) };
  }
  progress('type-checking the whole');
  const faults = bench.faultsOf(accepted.filter(({ form }) => form !== 'split'));
  progress('');
  if (faults.length > 0) throw new Error(`what was accepted does not type-check: ${faults[0]}`);
  print(`\n${colours.green(glyphs.done)} The whole type-checks as before.\n`);
  const written = await writeChanges({
    changes,
    cwd,
    title: titleOf(unit, accepted),
    session,
    step: `${session} ${unit.name}`,
  });
  if (written.kind !== 'written') return { kind: 'failed', problems: written.problems };
  const created = changes.filter(({ before }) => before === undefined).length;
  const sum = `${count(changes.length, 'file')} written${created === 0 ? '' : ` (${created} new)`}`;
  print(`${colours.green(glyphs.done)} ${sum}, ${describeForms(accepted)}:\n`);
  for (const { file, before } of changes)
    print(`    ${where.path(file)}${before === undefined ? colours.dim(' (new)') : ''}\n`);
  print(`  A commit message for it:\n${indent(commitMessage(unit.name, accepted))}\n`);
  return { kind: 'written', unit: finished(changes.map(({ file }) => where.path(file))) };
}

/** What is never to be proposed again is written along with the rest, so that it is taken back with it as well. */
function ignoreChange({ proposals, fates }: View, cwd: string): ChangeSet {
  const file = ignoreFileFor(cwd);
  const added = proposals.flatMap(({ id }) => {
    const fate = fates.get(id);
    return fate?.kind === 'never' ? [{ id: moveId(id, cwd, dirname(file)), reason: fate.reason }] : [];
  });
  if (added.length === 0) return [];
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  return [{ file, before, after: addToIgnoreFile(before, added) }];
}

function countForms(accepted: readonly Proposed[]): { readonly lifts: number; readonly splits: number } {
  const splits = accepted.filter(({ form }) => form === 'split').length;
  return { lifts: accepted.length - splits, splits };
}

export function describeForms(accepted: readonly Proposed[]): string {
  return describeCounts(countForms(accepted));
}

export function describeCounts({ lifts, splits }: { readonly lifts: number; readonly splits: number }): string {
  const parts = [
    ...(lifts > 0 || splits === 0 ? [count(lifts, 'lift')] : []),
    ...(splits > 0 ? [count(splits, 'split')] : []),
  ];
  return parts.join(', ');
}

function titleOf({ name }: SavedUnit, accepted: readonly Proposed[]): string {
  return `${describeForms(accepted)} in ${name}, chosen one by one`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gmu, '      ');
}
