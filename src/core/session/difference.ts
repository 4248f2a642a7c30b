import type { ChangeSet } from '../model/change-set.ts';

/** From the texts after some changes to those after more of them: what the additional ones do by themselves. */
export function differenceOf(some: ChangeSet, more: ChangeSet): ChangeSet {
  const reached = new Map(some.map(({ file, after }) => [file, after]));
  return more
    .map((change) => ({ ...change, before: reached.get(change.file) ?? change.before }))
    .filter(({ before, after }) => before !== after);
}
