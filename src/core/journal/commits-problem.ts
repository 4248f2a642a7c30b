import type { Problem } from '../model/problem.ts';
import type { Run } from './run.ts';

/** A commit that was made since a run wrote, and that touched its files. */
export interface HoldingCommit {
  /** Abbreviated. */
  readonly hash: string;
  readonly subject: string;
}

/** When the first of some runs began, in the seconds that git counts; undefined where there is none. */
export function beginOf(runs: readonly Pick<Run, 'startedAt'>[]): number | undefined {
  const [oldest] = runs.map(({ startedAt }) => Date.parse(startedAt)).sort((a, b) => a - b);
  return oldest === undefined ? undefined : Math.floor(oldest / 1000);
}

/** The answer of `git log --format=%h%x00%s`, newest first. */
export function parseCommits(output: string): readonly HoldingCommit[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [hash = '', subject = ''] = line.split('\0');
      return { hash, subject };
    });
}

/**
 * What was taken back in the files is in the history still; what is done about that is for the person to say. `newest`:
 * as many commits of the branch as there are of these.
 */
export function committedProblem(
  commits: readonly HoldingCommit[],
  newest: readonly HoldingCommit[],
): Problem | undefined {
  const oldest = commits.at(-1);
  if (oldest === undefined) return undefined;
  const named = commits.map(({ hash, subject }) => `${hash} “${subject}”`).join(', ');
  const [stays, them] = commits.length === 1 ? ['stays', 'it'] : ['stay', 'them'];
  const isOnTop = commits.every(({ hash }) => newest.some((each) => each.hash === hash));
  const drop = isOnTop ? `; or, where nobody else has ${them}, drop ${them} with \`git reset ${oldest.hash}~1\`` : '';
  return {
    code: 'committed',
    kind: 'notice',
    message: `${named} ${stays} in the history: only the files are as they were before`,
    help: `commit the files as they are now${drop}`,
  };
}
