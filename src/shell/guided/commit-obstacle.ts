import type { Problem } from '../../core/model/problem.ts';
import { identityProblem, noRepository, unfinishedProblem } from '../../core/session/commit-problems.ts';
import { askGit } from '../sinks/run-git.ts';
import { gitRoot } from '../workspace/git-root.ts';

/** Why no commit can be made here, found out before anybody goes through a session for one. */
export async function commitObstacle(cwd: string): Promise<Problem | undefined> {
  if (gitRoot(cwd) === undefined) return noRepository;
  for (const [head, what] of unfinished)
    if ((await askGit(cwd, ['rev-parse', '--verify', '--quiet', head])).kind === 'ok') return unfinishedProblem(what);
  return identityProblem(await askGit(cwd, ['var', 'GIT_AUTHOR_IDENT']));
}

/** What git ends with a commit of everything, and lets nobody make one of some files before. */
const unfinished = [
  ['MERGE_HEAD', 'merge'],
  ['CHERRY_PICK_HEAD', 'cherry-pick'],
] as const;
