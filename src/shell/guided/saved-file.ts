import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { join, relative } from 'node:path/posix';
import { withPlaces } from '../../core/session/answer.ts';
import { parseSavedSession, renderSavedSession, type SavedSession } from '../../core/session/saved-session.ts';
import { stepsWritten, withoutSteps } from '../../core/session/units.ts';
import { isRecorded } from '../journal/newest-run.ts';
import { toPosix } from '../workspace/paths.ts';
import { placeOf } from '../workspace/place.ts';
import { replaceFile } from '../workspace/replace-file.ts';
import { makeStateFolder } from '../workspace/state-folder.ts';

/** Where the answers of a session are while it is under way, and after it was left: beside the journal. */
function savedFile(cwd: string): string {
  return join(placeOf(cwd).state, 'session.json');
}

/** At once and as a whole, after every answer: whatever happens next, nothing that was said is lost. */
export function saveSession(cwd: string, saved: Omit<SavedSession, 'folder'>): void {
  const file = savedFile(cwd);
  makeStateFolder(placeOf(cwd));
  const beside = `${file}.${process.pid}`;
  // A project may be somewhere else when it is gone on with.
  const answers = withPlaces(saved.answers, (place) => relative(cwd, place));
  try {
    writeFileSync(beside, renderSavedSession({ ...saved, answers, folder: relative(placeOf(cwd).root, cwd) }));
    replaceFile(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    // A full disk does not say which file it had no room for.
    throw Object.assign(error as Error, { path: beside });
  }
}

export type FoundSession =
  | {
      readonly kind: 'found';
      readonly file: string;
      readonly saved: SavedSession;
      /** The folder in which it was begun. */
      readonly cwd: string;
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable'; readonly file: string };

/** The session of the project around this folder. */
export function findSession(cwd: string): FoundSession {
  const file = savedFile(cwd);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { kind: 'none' };
  }
  const saved = parseSavedSession(text);
  if (saved === undefined) return { kind: 'unreadable', file };
  const folder = join(placeOf(cwd).root, saved.folder);
  const answers = withPlaces(saved.answers, (place) => toPosix(resolve(folder, place)));
  return { kind: 'found', file, saved: { ...saved, answers }, cwd: folder };
}

/** After runs were taken back, what they wrote is not done any more. */
export function noteUndone(cwd: string, steps: readonly string[]): void {
  const found = findSession(cwd);
  if (found.kind === 'found') saveSession(found.cwd, withoutSteps(found.saved, steps));
}

/**
 * A session without what was taken back in another terminal meanwhile: the newest goes first, while records that are too
 * old are forgotten without anything being taken back.
 */
export async function withoutUndone<Saved extends Pick<SavedSession, 'done' | 'session'>>(
  cwd: string,
  saved: Saved,
): Promise<Saved> {
  const undone: string[] = [];
  for (const step of stepsWritten(saved)) {
    if (await isRecorded(step, cwd)) break;
    undone.push(step);
  }
  return withoutSteps(saved, undone);
}

/** A session in which nothing is begun is over. */
export function keepSession(cwd: string, saved: Omit<SavedSession, 'folder'>): void {
  if (saved.queue.length > 0) saveSession(cwd, saved);
  else forgetSession(cwd);
}

export function forgetSession(cwd: string): void {
  rmSync(savedFile(cwd), { force: true });
}
