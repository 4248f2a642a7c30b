import { changedPaths } from '../../core/sinks/dirty-files.ts';
import { writtenBesides } from '../../core/session/codemod-output.ts';
import { askGit } from '../sinks/run-git.ts';
import { gitRoot } from '../workspace/git-root.ts';
import { createTextReader } from '../workspace/read-texts.ts';

/**
 * Notices what is written while something else is done: files whose texts are not these any more, and whatever git sees
 * changed since. What git does not see (files it ignores, or without git any but these) goes unnoticed.
 */
export async function watchWrites(
  texts: ReadonlyMap<string, string>,
  cwd: string,
): Promise<() => Promise<readonly string[]>> {
  const dirtyBefore = await changedFiles(cwd);
  return async () =>
    writtenBesides({ texts, textOf: createTextReader(), dirtyBefore, dirtyAfter: await changedFiles(cwd) });
}

async function changedFiles(cwd: string): Promise<readonly string[]> {
  const root = gitRoot(cwd);
  if (root === undefined) return [];
  return changedPaths(await askGit(root, ['status', '--porcelain=v1', '-z', '--untracked-files=all']), root);
}
