import { realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { GitState } from '../../core/report/git-problem.ts';
import { dirtyFiles, parseStatus } from '../../core/sinks/dirty-files.ts';
import { foldersUpward, toPosix } from '../workspace/paths.ts';
import { askGit, type GitOutput } from './run-git.ts';

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
    const status = await askGit(top, ['status', '--porcelain=v1', '-z', '--untracked-files=all']);
    if (status.kind === 'failed') return { kind: 'unknown', reason: firstLine(status.reason) };
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
    const asked = tops.get(folder) ?? askGit(folder, ['rev-parse', '--show-toplevel']);
    tops.set(folder, asked);
    const answer = await asked;
    if (answer.kind === 'failed')
      return answer.outside ? { kind: 'outside' } : { kind: 'unknown', reason: firstLine(answer.reason) };
    const missing = toPosix(path).slice(toPosix(existing).length);
    return { kind: 'inside', top: answer.output.trimEnd(), target: target + missing };
  };
}

async function nearestExisting(path: string): Promise<string> {
  for (const above of [path, ...foldersUpward(dirname(path))]) if (await exists(above)) return above;
  return path;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
