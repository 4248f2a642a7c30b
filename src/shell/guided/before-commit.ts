import type { ChangeSet } from '../../core/model/change-set.ts';
import { dirtyOf } from '../../core/report/git-problem.ts';
import { readGitState } from '../sinks/git-state.ts';
import { mayBeIgnored } from './ask-about-ignored.ts';
import type { ReviewContext } from './review-context.ts';

/**
 * What a commit has to know of files before they are written: those that hold changes which nobody had committed.
 * Undefined where the person would rather not have them written, as git would leave some of them out.
 */
export async function beforeCommit(
  changes: ChangeSet,
  { commit, context }: { readonly commit: boolean; readonly context: ReviewContext },
): Promise<readonly string[] | undefined> {
  if (!(await mayBeIgnored(changes, commit, context))) return undefined;
  return commit ? dirtyOf(await readGitState(changes.map(({ file }) => file))) : [];
}
