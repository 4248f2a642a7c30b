import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { commitAbout, commitNamed } from '../../core/session/made-commit.ts';
import type { Committing } from '../../core/session/saved-session.ts';
import { askGit, runGit } from '../sinks/run-git.ts';

/** The newest commit of the repository that holds these files; nothing where there is none. */
export async function newestCommit([file = '.']: readonly string[]): Promise<string> {
  return commitNamed(await askGit(dirname(file), ['rev-parse', '--verify', 'HEAD']));
}

/**
 * The commit that nobody waited for until git came back with it; undefined where none was made. What git would have done
 * to its index after it, or left there before it, is mended: the index is to hold these files as the newest commit does.
 */
export async function madeCommit({ head, subject }: Committing, files: readonly string[]): Promise<string | undefined> {
  const folder = dirname(files[0] ?? '.');
  await runGit(folder, ['reset', '--quiet', '--', ...files]);
  return commitAbout(subject, await askGit(folder, ['log', '--format=%h %s', `${head}..HEAD`]));
}

/** The file that shows that git is at work, or was killed over it. */
export async function commitGoingOn([file = '.']: readonly string[]): Promise<string | undefined> {
  const folder = dirname(file);
  const lock = commitNamed(await askGit(folder, ['rev-parse', '--git-path', 'index.lock']));
  return existsSync(resolve(folder, lock)) && lock !== '' ? resolve(folder, lock) : undefined;
}
