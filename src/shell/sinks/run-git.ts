import { execFile } from 'node:child_process';

export type GitOutput =
  | { readonly kind: 'ok'; readonly output: string }
  /** `reason`: all that git and its hooks had to say. `outside`: there is no repository, or no git. */
  | { readonly kind: 'failed'; readonly outside: boolean; readonly reason: string };

/** Asks git something in a folder; looking must not run programs that the repository configures, nor wait for its locks. */
export function askGit(folder: string, words: readonly string[]): Promise<GitOutput> {
  return runGit(folder, ['--no-optional-locks', '-c', 'core.fsmonitor=false', ...words]);
}

/** Runs git in a folder, without a keyboard; paths in its words mean themselves, whatever signs they hold. */
export function runGit(folder: string, words: readonly string[]): Promise<GitOutput> {
  const env = { ...process.env, LC_ALL: 'C' };
  const options = { cwd: folder, maxBuffer: 1 << 28, env };
  return new Promise((resolve) => {
    const child = execFile('git', ['--literal-pathspecs', ...words], options, (error, stdout, stderr) => {
      if (error === null) return resolve({ kind: 'ok', output: stdout });
      const ending =
        error.signal === undefined || error.signal === null ? error.message : `it was stopped by ${error.signal}`;
      const reason = `${stdout}${stderr}`.trim() || ending;
      const outside = error.code === 'ENOENT' || /not a git repository|must be run in a work tree/.test(reason);
      resolve({ kind: 'failed', outside, reason });
    });
    child.stdin?.end();
  });
}
