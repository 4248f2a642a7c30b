import posix from 'node:path/posix';
import type { ChangeSet } from '../model/change-set.ts';
import type { Proposed } from './proposed.ts';

/** What somebody's transform makes of each file, as one proposal per file. */
export function proposeCodemod(
  changes: ChangeSet,
  { name, cwd }: { readonly name: string; readonly cwd: string },
): readonly Proposed[] {
  return changes.map(({ file, before = '', after }) => ({
    id: `${name}:${posix.relative(cwd, file)}`,
    transform: name,
    form: 'codemod',
    title: `${name} on ${posix.relative(cwd, file)}`,
    confidence: 'likely',
    assumptions: [],
    span: { file, ...firstDifference(before, after) },
    origin: name,
    edits: [{ file, start: 0, end: before.length, text: after }],
    imports: [],
    creates: [],
    dependsOn: [],
    logic: 0,
  }));
}

/** The changes of the accepted ones: a transform gives whole texts, so nothing has to be composed. */
export function changesOfCodemod(accepted: readonly Proposed[], all: ChangeSet): ChangeSet {
  const texts = new Map(accepted.flatMap(({ edits }) => edits.map(({ file, text }) => [file, text] as const)));
  return all
    .filter(({ file }) => texts.has(file))
    .map((change) => ({ ...change, after: texts.get(change.file) ?? change.after }))
    .filter(({ before, after }) => before !== after);
}

function firstDifference(before: string, after: string): { readonly start: number; readonly end: number } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  return { start, end: Math.min(before.length, start + 1) };
}
