import posix from 'node:path/posix';
import type { ChangeSet } from '../model/change-set.ts';
import type { Span } from '../model/span.ts';
import type { TextEdit } from '../model/refactoring.ts';
import { withoutMark } from './byte-order-mark.ts';
import { locateEdits } from '../verify/locate-edits.ts';

/** Two change sets, the second made over the texts of the first, as one from the texts before both. */
export function joinChanges(first: ChangeSet, second: ChangeSet): ChangeSet {
  const befores = new Map(first.map(({ file, before }) => [file, before]));
  const later = new Map(second.map((change) => [change.file, change]));
  return [
    ...first.filter(({ file }) => !later.has(file)),
    ...second.map((change) => (befores.has(change.file) ? { ...change, before: befores.get(change.file) } : change)),
  ].sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Reads texts as they are after the changes. */
export function readAfter(
  changes: ChangeSet,
  readText: (file: string) => string | undefined,
): (file: string) => string | undefined {
  const texts = new Map(changes.map(({ file, after }) => [file, after]));
  return (file) => texts.get(file) ?? readText(file);
}

/** The texts before, from the folder of a file: changes take lines away that show how wide a line may be. */
export function textsBeforeNear(changes: ChangeSet): (file: string) => readonly string[] {
  return (file) =>
    changes.flatMap((change) =>
      change.before !== undefined && posix.dirname(change.file) === posix.dirname(file) ? [change.before] : [],
    );
}

/** Where a place in the text after some edits was before them; what was written anew is where it was put. */
export function spanBefore(span: Span, changes: ChangeSet, edits: readonly TextEdit[]): Span {
  const change = changes.find(({ file }) => file === span.file);
  if (change?.before === undefined) return span;
  const [before, after] = [withoutMark(change.before), withoutMark(change.after)];
  const located = locateEdits(
    before,
    after,
    edits.filter(({ file }) => file === span.file),
  );
  const map = (offset: number): number => {
    const next = located.find(({ end }) => offset < end);
    if (next === undefined) return Math.max(0, before.length - (after.length - offset));
    if (offset >= next.start) return next.edit.start;
    return Math.max(0, next.edit.start - (next.start - offset));
  };
  const start = map(span.start);
  return { file: span.file, start, end: Math.max(start, map(span.end)) };
}
