import type { Problem } from '../../core/model/problem.ts';
import type { SavedSession } from '../../core/session/saved-session.ts';
import { findSession } from './saved-file.ts';

export type Resumable =
  | { readonly kind: 'found'; readonly saved: SavedSession; readonly cwd: string }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** The session that was left in this folder, or why there is none to go on with. */
export function findResumable(cwd: string): Resumable {
  const found = findSession(cwd);
  switch (found.kind) {
    case 'found':
      return found;
    case 'none':
      return refused('there is no session to go on with in this folder', 'start one with `fcis-codemod` in a terminal');
    case 'unreadable':
      return refused(
        `${found.file} cannot be understood: it was damaged, or written by another version`,
        'what was written stays written; remove the file and start a new session with `fcis-codemod`',
      );
  }
}

function refused(message: string, help: string): Resumable {
  return { kind: 'refused', problem: { code: 'no-session', kind: 'usage', message, help } };
}
