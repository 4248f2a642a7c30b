import posix from 'node:path/posix';
import { formatPatch, structuredPatch } from 'diff';
import type { ChangeSet, FileChange } from '../model/change-set.ts';

/** A unified diff of the changes that `git apply` in `cwd` turns into exactly the texts after. */
export function renderDiff(changes: ChangeSet, { cwd }: { readonly cwd: string }): string {
  return changes.map((change) => fileDiff(change, cwd)).join('');
}

function fileDiff(change: FileChange, cwd: string): string {
  if (change.before === change.after) return '';
  const path = posix.relative(cwd, change.file);
  const created = change.before === undefined;
  const patch = structuredPatch(
    created ? '/dev/null' : `a/${path}`,
    `b/${path}`,
    change.before ?? '',
    change.after,
    undefined,
    undefined,
    { context: 3 },
  );
  return formatPatch({ ...patch, isGit: true, ...(created ? { isCreate: true, newMode: '100644' } : {}) });
}
