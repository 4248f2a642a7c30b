import { execFile } from 'node:child_process';
import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { GitState } from '../../core/report/git-problem.ts';
import { dirtyFiles, parseStatus } from '../../core/sinks/dirty-files.ts';
import { toPosix } from '../workspace/paths.ts';

/** Looks at files and folders (absolute paths; they need not exist), whichever repositories they lie in. */
export async function readGitState(paths: readonly string[]): Promise<GitState> {
  const targetsByTop = new Map<string, string[]>();
  const topOf = createTopFinder();
  let outside = false;
  for (const path of paths) {
    const found = await topOf(path);
    if (found.kind === 'unknown') return found;
    if (found.kind === 'outside') outside = true;
    else targetsByTop.set(found.top, [...(targetsByTop.get(found.top) ?? []), found.target]);
  }
  const files: string[] = [];
  for (const [top, targets] of targetsByTop) {
    const status = await git(top, ['status', '--porcelain=v1', '-z', '--untracked-files=all']);
    if (status.kind === 'failed') return { kind: 'unknown', reason: status.reason };
    files.push(...dirtyFiles(parseStatus(status.output), { top, targets }));
  }
  if (files.length > 0) return { kind: 'dirty', files };
  return outside ? { kind: 'outside' } : { kind: 'clean' };
}

type Top =
  | { readonly kind: 'inside'; readonly top: string; readonly target: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Finds the repository of a path; each folder is asked for once. */
function createTopFinder(): (path: string) => Promise<Top> {
  const tops = new Map<string, Promise<GitOutput>>();
  return async (path) => {
    const existing = await nearestExisting(path);
    const target = toPosix(await realpath(existing));
    const folder = (await stat(existing)).isDirectory() ? target : dirname(target);
    const asked = tops.get(folder) ?? git(folder, ['rev-parse', '--show-toplevel']);
    tops.set(folder, asked);
    const answer = await asked;
    if (answer.kind === 'failed')
      return answer.outside ? { kind: 'outside' } : { kind: 'unknown', reason: answer.reason };
    const missing = toPosix(path).slice(toPosix(existing).length);
    return { kind: 'inside', top: answer.output.trimEnd(), target: target + missing };
  };
}

async function nearestExisting(path: string): Promise<string> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  return exists || dirname(path) === path ? path : nearestExisting(dirname(path));
}

type GitOutput =
  | { readonly kind: 'ok'; readonly output: string }
  | { readonly kind: 'failed'; readonly outside: boolean; readonly reason: string };

async function git(folder: string, words: readonly string[]): Promise<GitOutput> {
  // Looking must not run programs that the repository configures, nor wait for its locks.
  const guarded = ['--no-optional-locks', '-c', 'core.fsmonitor=false', ...words];
  const options = { cwd: folder, maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'C' } };
  return promisify(execFile)('git', guarded, options).then(
    ({ stdout }): GitOutput => ({ kind: 'ok', output: stdout }),
    (error: NodeJS.ErrnoException & { stderr?: string }): GitOutput => {
      const reason = (error.stderr ?? '').trim().split('\n')[0] || error.message;
      const outside = error.code === 'ENOENT' || /not a git repository|must be run in a work tree/.test(reason);
      return { kind: 'failed', outside, reason };
    },
  );
}
