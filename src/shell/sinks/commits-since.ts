import { join } from 'node:path/posix';
import { beginOf, committedProblem, parseCommits } from '../../core/journal/commits-problem.ts';
import type { Run } from '../../core/journal/run.ts';
import type { Problem } from '../../core/model/problem.ts';
import { askGit } from './run-git.ts';

/** Whether runs that were taken back had been committed, by the session or by hand. */
export async function committedRuns(runs: readonly Run[], root: string): Promise<Problem | undefined> {
  const files = [...new Set(runs.flatMap((run) => run.files.map(({ path }) => join(root, path))))];
  if (files.length === 0) return undefined;
  // Where the files are as the last commit has them, there is nothing that anybody would have to do.
  const status = await askGit(root, ['status', '--porcelain', '--', ...files]);
  if (status.kind === 'failed' || status.output === '') return undefined;
  const format = '--format=%h%x00%s';
  const log = await askGit(root, ['log', format, `--since=${beginOf(runs)}`, '--', ...files]);
  if (log.kind === 'failed') return undefined;
  const commits = [];
  for (const commit of parseCommits(log.output)) {
    // Git counts in seconds: this one was made in the same second, and before the runs.
    if ((await askGit(root, ['diff', '--quiet', commit.hash, '--', ...files])).kind === 'ok') break;
    commits.push(commit);
  }
  const newest = await askGit(root, ['log', format, `--max-count=${commits.length}`]);
  return newest.kind === 'failed' ? undefined : committedProblem(commits, parseCommits(newest.output));
}
