import posix from 'node:path/posix';
import { formatPatch } from 'diff';
import type { FileChange } from '../model/change-set.ts';
import { lineHunks } from './line-hunks.ts';

/** As a change that is planned, but the file may also go. */
export type ShownChange = Omit<FileChange, 'after'> & { readonly after: string | undefined };

/**
 * A unified diff of the changes that `git apply` turns into exactly the texts after. Its paths start at `cwd`, which
 * has to be the top of the repository where there is one: that is where git takes such paths from, in whichever
 * folder it is run, and what it then does not find it passes over in silence.
 */
export function renderDiff(changes: readonly ShownChange[], { cwd }: { readonly cwd: string }): string {
  return changes.map((change) => fileDiff(change, cwd)).join('');
}

function fileDiff(change: ShownChange, cwd: string): string {
  if (change.before === change.after) return '';
  const path = posix.relative(cwd, change.file);
  const created = change.before === undefined;
  const removed = change.after === undefined;
  return withEndedNames(
    formatPatch({
      oldFileName: created ? '/dev/null' : `a/${path}`,
      newFileName: removed ? '/dev/null' : `b/${path}`,
      oldHeader: undefined,
      newHeader: undefined,
      hunks: [...lineHunks(change.before ?? '', change.after ?? '', 3)],
      isGit: true,
      ...(created ? { isCreate: true, newMode: '100644' } : {}),
      ...(removed ? { isDelete: true, oldMode: '100644' } : {}),
    }),
  );
}

/** Ends a name that holds a blank with a tab, as git does: other tools would cut it off at the blank. */
function withEndedNames(patch: string): string {
  const header = patch.split('\n@@ ', 1)[0]!;
  return header.replace(/^(?:---|\+\+\+) [ab]\/.* .*$/gm, '$&\t') + patch.slice(header.length);
}
