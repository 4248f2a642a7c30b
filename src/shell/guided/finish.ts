import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import { count } from '../../core/report/count.ts';
import { hanging, paragraph } from '../../core/report/render-proposal.ts';
import { commitMessage } from '../../core/session/commit-message.ts';
import { addToIgnoreFile, moveId } from '../../core/session/ignore-file.ts';
import type { Proposed } from '../../core/session/proposed.ts';
import type { FinishedUnit, SavedUnit } from '../../core/session/saved-session.ts';
import type { View } from '../../core/session/session.ts';
import { formatChanges } from '../style/format-changes.ts';
import { writeChanges } from '../journal/write-changes.ts';
import { ignoreFileFor } from '../workspace/ignored.ts';
import { commitFiles } from './commit.ts';
import type { ReviewContext } from './review.ts';
import { verifyWritten } from './verify.ts';

export interface FinishRequest {
  readonly unit: SavedUnit;
  readonly view: View;
  readonly context: ReviewContext;
  /** Groups what this session writes. */
  readonly session: string;
  readonly verify: string | undefined;
  readonly commit: boolean;
}

export type Finished =
  | { readonly kind: 'finished'; readonly unit: FinishedUnit }
  /** The person wants to think again. */
  | { readonly kind: 'left' }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

/** What was accepted of one orchestrator: checked as a whole, written, verified, committed, and told about. */
export async function finishUnit(request: FinishRequest): Promise<Finished> {
  const { unit, view, context, session, verify } = request;
  const { bench, print, look, cwd } = context;
  const { colours, glyphs } = look();
  const ignored = ignoreChange(view, cwd);
  const changesOf = (accepted: readonly Proposed[]) => [...bench.compose(accepted), ...ignored];
  let { accepted } = view;
  if (changesOf(accepted).length === 0) {
    const text = `${colours.dim(glyphs.dot)} Nothing of ${unit.name} was accepted, so nothing is written.`;
    print(`\n${paragraph(text, look())}\n`);
    return { kind: 'finished', unit: finishedUnit(unit, [], []) };
  }
  if (!(await typeChecks(accepted, request))) return { kind: 'left' };
  // Runs of one step are one run to whoever takes them back, however often the command was tried.
  const step = `${session} ${unit.file} ${unit.name}`;
  const formatted = async (some: readonly Proposed[]) => (await formatChanges(changesOf(some))).changes;
  const write = async (some: readonly Proposed[]) =>
    writeChanges({ changes: await formatted(some), cwd, title: titleOf(unit, some), session, step });
  const written = await write(accepted);
  if (written.kind !== 'written') return { kind: 'failed', problems: written.problems };
  if (verify !== undefined && accepted.length > 0) {
    const verified = await verifyWritten({ command: verify, accepted, write, context });
    if (verified.kind === 'failed') return verified;
    accepted = verified.kept;
  }
  const changes = await formatted(accepted);
  const files = changes.map(({ file }) => context.where.path(file));
  tellWritten(changes, accepted, context);
  const committed = request.commit && files.length > 0 ? await commit(accepted, files, request) : undefined;
  if (committed === undefined && accepted.length > 0)
    print(`  A commit message for it:\n${hanging(indent(commitMessage(unit.name, accepted)), look())}\n`);
  return { kind: 'finished', unit: { ...finishedUnit(unit, accepted, files), commit: committed } };
}

/** Whether all of it together type-checks; what somebody else's transform breaks is for the person to weigh. */
async function typeChecks(accepted: readonly Proposed[], { unit, context }: FinishRequest): Promise<boolean> {
  const { bench, print, look, progress, asker } = context;
  const { colours, glyphs } = look();
  progress('type-checking the whole');
  const faults = bench.faultsOf(accepted.filter(({ form }) => form !== 'split'));
  progress('');
  if (faults.length === 0) {
    print(`\n${colours.green(glyphs.done)} The whole type-checks as before.\n`);
    return true;
  }
  print(`\n${colours.red(glyphs.failed)} The whole does not type-check any more:\n`);
  for (const fault of faults.slice(0, 5)) print(`${indent(paragraph(fault, look()))}\n`);
  return asker.confirm({ id: `${unit.name} faults`, message: 'Write it nevertheless?', otherwise: false });
}

const shownFiles = 12;

function tellWritten(changes: ChangeSet, accepted: readonly Proposed[], { print, look, where }: ReviewContext): void {
  const { colours, glyphs } = look();
  if (changes.length === 0) return print(`${colours.dim(glyphs.dot)} Every file is as it was.\n`);
  const created = changes.filter(({ before }) => before === undefined).length;
  const sum = `${count(changes.length, 'file')} written${created === 0 ? '' : ` (${created} new)`}`;
  print(`${colours.green(glyphs.done)} ${sum}${accepted.length === 0 ? '' : `, ${describeForms(accepted)}`}:\n`);
  for (const { file, before } of changes.slice(0, shownFiles))
    print(`    ${where.path(file)}${before === undefined ? colours.dim(' (new)') : ''}\n`);
  if (changes.length > shownFiles) print(`    ${glyphs.ellipsis} and ${changes.length - shownFiles} more\n`);
  print(`  To take it back: ${colours.bold('fcis-codemod undo')}\n`);
}

async function commit(
  accepted: readonly Proposed[],
  files: readonly string[],
  { unit, context }: FinishRequest,
): Promise<string | undefined> {
  const { cwd, print, look } = context;
  const { colours, glyphs } = look();
  const message = accepted.length === 0 ? `Leave ${unit.name} as it is` : commitMessage(unit.name, accepted);
  const outcome = await commitFiles({ files, message, cwd });
  if (outcome.kind === 'committed') {
    print(`${colours.green(glyphs.done)} Committed as ${outcome.commit}: ${message.split('\n')[0]}\n`);
    return outcome.commit;
  }
  print(
    `${colours.red(glyphs.failed)} The files are written, but git did not commit them:\n${indent(outcome.reason)}\n`,
  );
  return undefined;
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

function finishedUnit(unit: SavedUnit, accepted: readonly Proposed[], written: readonly string[]): FinishedUnit {
  return { ...unit, ...countForms(accepted), written };
}

function countForms(accepted: readonly Proposed[]): Omit<FormCounts, 'isCodemod'> {
  const splits = accepted.filter(({ form }) => form === 'split').length;
  return { lifts: accepted.length - splits, splits };
}

interface FormCounts {
  readonly lifts: number;
  readonly splits: number;
  readonly isCodemod?: boolean | undefined;
}

function describeForms(accepted: readonly Proposed[]): string {
  return describeCounts({ ...countForms(accepted), isCodemod: accepted.some(({ form }) => form === 'codemod') });
}

export function describeCounts({ lifts, splits, isCodemod }: FormCounts): string {
  if (isCodemod === true) return count(lifts, 'change');
  const parts = [
    ...(lifts > 0 || splits === 0 ? [count(lifts, 'lift')] : []),
    ...(splits > 0 ? [count(splits, 'split')] : []),
  ];
  return parts.join(', ');
}

function titleOf({ name }: SavedUnit, accepted: readonly Proposed[]): string {
  return `${describeForms(accepted)} in ${name}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gmu, '      ');
}
