import { dirname, relative } from 'node:path/posix';
import { lastLines } from '../../core/report/last-lines.ts';
import { runGit, type GitOutput } from '../sinks/run-git.ts';

export type Committed =
  { readonly kind: 'committed'; readonly commit: string } | { readonly kind: 'failed'; readonly reason: string };

/**
 * Commits these files (absolute, without symbolic links) and nothing else. What somebody staged besides stays staged,
 * and where git refuses, its index is as it was.
 */
export async function commitFiles(request: {
  readonly files: readonly string[];
  readonly message: string;
}): Promise<Committed> {
  const { files, message } = request;
  const top = await git(dirname(files[0] ?? '.'), 'rev-parse', '--show-toplevel');
  if (top.kind === 'failed') return failed(top);
  const root = top.output.trimEnd();
  const listed = await git(root, 'ls-files', '-z', '--', ...files);
  if (listed.kind === 'failed') return failed(listed);
  const known = new Set(listed.output.split('\0'));
  const unknown = files.filter((file) => !known.has(relative(root, file)));
  // Git commits by name only what it has heard of; none of the text goes into its index.
  const added = unknown.length === 0 ? top : await git(root, 'add', '--intent-to-add', '--', ...unknown);
  const committed =
    added.kind === 'failed'
      ? added
      : await git(root, 'commit', '--quiet', '--only', '--message', message, '--', ...files);
  if (committed.kind === 'failed') {
    if (unknown.length > 0) await git(root, 'update-index', '--force-remove', '--', ...unknown);
    return failed(committed);
  }
  // A hook that changes what is committed, and stages it, does so in an index that git throws away.
  await git(root, 'reset', '--quiet', '--', ...files);
  const head = await git(root, 'rev-parse', '--short', 'HEAD');
  return head.kind === 'failed' ? failed(head) : { kind: 'committed', commit: head.output.trim() };
}

function git(folder: string, ...words: readonly string[]): Promise<GitOutput> {
  return runGit(folder, words);
}

function failed({ reason }: GitOutput & { kind: 'failed' }): Committed {
  return { kind: 'failed', reason: lastLines(reason) };
}
