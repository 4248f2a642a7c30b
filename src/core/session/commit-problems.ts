import type { Problem } from '../model/problem.ts';

/** What is in the way of `--commit`, told before anybody goes through a session for it. */
export const noRepository: Problem = {
  code: 'outside-git',
  kind: 'usage',
  message: '--commit makes commits, and the files are not in a git repository',
  help: 'leave it out, or run `git init` and commit what there is first',
};

/** `asked`: how git answered when it was asked whose commits it would make. */
export function identityProblem(asked: { readonly kind: string }): Problem | undefined {
  if (asked.kind !== 'failed') return undefined;
  return {
    code: 'no-identity',
    kind: 'usage',
    message: '--commit makes commits, and git does not know whose',
    help: 'tell it with `git config user.name "…"` and `git config user.email "…"`, or leave it out',
  };
}

/** `what`: the command of git that is in the middle of something. */
export function unfinishedProblem(what: string): Problem {
  return {
    code: 'unfinished-in-git',
    kind: 'usage',
    message: `--commit makes commits of some files, which git refuses in the middle of a ${what}`,
    help: `end it with \`git ${what} --continue\` or \`git ${what} --abort\`, or leave --commit out`,
  };
}
