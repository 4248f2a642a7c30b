import type { Problem } from '../../core/model/problem.ts';
import { askGit } from '../sinks/run-git.ts';
import { gitRoot } from '../workspace/git-root.ts';

/** Why no commit can be made here, found out before anybody goes through a session for one. */
export async function commitObstacle(cwd: string): Promise<Problem | undefined> {
  if (gitRoot(cwd) === undefined) return noRepository;
  const author = await askGit(cwd, ['var', 'GIT_AUTHOR_IDENT']);
  return author.kind === 'failed' ? noIdentity : undefined;
}

const noRepository: Problem = {
  code: 'outside-git',
  kind: 'usage',
  message: '--commit makes commits, and the files are not in a git repository',
  help: 'leave it out, or run `git init` and commit what there is first',
};

const noIdentity: Problem = {
  code: 'no-identity',
  kind: 'usage',
  message: '--commit makes commits, and git does not know whose',
  help: 'tell it with `git config user.name "…"` and `git config user.email "…"`, or leave it out',
};
