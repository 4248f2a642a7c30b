import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeOf } from '../workspace/place.ts';
import { makeStateFolder } from '../workspace/state-folder.ts';
import { parseSavedSession, renderSavedSession, type SavedSession } from '../../core/session/saved-session.ts';

/** Where the answers of a session are while it is under way, and after it was left. */
export function savedFile(cwd: string): string {
  const { root, state } = placeOf(cwd);
  // One for each folder in which a session can be begun: its answers are about the files below.
  return join(state, 'sessions', `${encodeURIComponent(cwd.slice(root.length + 1)) || 'root'}.json`);
}

/** At once and as a whole, after every answer: whatever happens next, nothing that was said is lost. */
export function saveSession(cwd: string, saved: SavedSession): void {
  const file = savedFile(cwd);
  makeStateFolder(placeOf(cwd));
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, renderSavedSession(saved));
  renameSync(beside, file);
}

export type FoundSession =
  | { readonly kind: 'found'; readonly saved: SavedSession }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly file: string };

export function findSession(cwd: string): FoundSession {
  const file = savedFile(cwd);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { kind: 'none' };
  }
  const saved = parseSavedSession(text);
  return saved === undefined ? { kind: 'unreadable', file } : { kind: 'found', saved };
}

export function forgetSession(cwd: string): void {
  rmSync(savedFile(cwd), { force: true });
}
