import type { ChangeSet } from '../model/change-set.ts';

/**
 * What a hook of a commit made of the files after they were written, as formatters do. A file that is not as the commit
 * holds it was edited by somebody, and stays theirs.
 */
export function hookChanges(
  written: ChangeSet,
  {
    textOf,
    uncommitted,
  }: { readonly textOf: (file: string) => string | undefined; readonly uncommitted: readonly string[] },
): ChangeSet {
  return written.flatMap(({ file, after: before }) => {
    const after = textOf(file);
    return after === undefined || after === before || uncommitted.includes(file) ? [] : [{ file, before, after }];
  });
}

/** What is said of that. `names`: of the files, as a person reads them. */
export function describeHooksWork(names: readonly string[], isNoted: boolean): string {
  const undo = isNoted ? 'takes that back as well' : 'will refuse, as it did not write that';
  return `a hook of the commit changed ${names.join(', ')}; \`fcis-codemod undo\` ${undo}.`;
}
