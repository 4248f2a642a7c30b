import type { Problem } from '../../core/model/problem.ts';
import { identityProblem, noRepository } from '../../core/session/commit-problems.ts';
import { askGit } from '../sinks/run-git.ts';
import { gitRoot } from '../workspace/git-root.ts';

/** Why no commit can be made here, found out before anybody goes through a session for one. */
export async function commitObstacle(cwd: string): Promise<Problem | undefined> {
  if (gitRoot(cwd) === undefined) return noRepository;
  return identityProblem(await askGit(cwd, ['var', 'GIT_AUTHOR_IDENT']));
}
