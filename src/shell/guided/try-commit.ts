import type { Committing } from '../../core/session/saved-session.ts';
import { commitFiles, type Committed } from './commit.ts';
import { madeCommit, newestCommit } from './made-commit.ts';
import type { ReviewContext } from './review-context.ts';

export interface CommitRequest {
  /** Absolute, without symbolic links. */
  readonly files: readonly string[];
  readonly message: string;
  readonly committing: Omit<Committing, 'head'>;
  readonly context: Pick<ReviewContext, 'progress' | 'lend' | 'save' | 'signal'>;
}

/** Commits files, noting first that it does: whoever is killed over it finds out afterwards whether git did. */
export async function tryCommit(request: CommitRequest): Promise<Committed | { readonly kind: 'stopped' }> {
  const { files, context } = request;
  const { progress, lend, save, signal } = context;
  const committing = { ...request.committing, head: await newestCommit(files) };
  save({ committing });
  progress('committing');
  const outcome = await lend(() => commitFiles(request));
  progress('');
  if (outcome.kind === 'committed' || !signal.aborted) return outcome;
  // Ctrl-C ends git as well, be it before or after it made the commit.
  const commit = await madeCommit(committing, files);
  return commit === undefined ? { kind: 'stopped' } : { kind: 'committed', commit };
}
