import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export type Committed =
  { readonly kind: 'committed'; readonly commit: string } | { readonly kind: 'failed'; readonly reason: string };

/** Commits these files (relative to `cwd`) and nothing else; what somebody staged besides stays staged. */
export async function commitFiles(request: {
  readonly files: readonly string[];
  readonly message: string;
  readonly cwd: string;
}): Promise<Committed> {
  const { files, message, cwd } = request;
  const git = (...words: string[]) => promisify(execFile)('git', words, { cwd, maxBuffer: 1 << 26 });
  try {
    await git('add', '--', ...files);
    await git('commit', '--quiet', '--message', message, '--', ...files);
    const { stdout } = await git('rev-parse', '--short', 'HEAD');
    return { kind: 'committed', commit: stdout.trim() };
  } catch (error) {
    const { stderr = '', stdout = '', message: text } = error as Error & { stderr?: string; stdout?: string };
    return { kind: 'failed', reason: (stderr.trim() || stdout.trim() || text).split('\n').slice(0, 5).join('\n') };
  }
}
