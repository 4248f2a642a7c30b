import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path/posix';
import {
  judgeLock,
  judgeUnreadableLock,
  parseLock,
  secondsBetween,
  type LockHolder,
  type LockVerdict,
} from '../../core/journal/judge-lock.ts';
import { foreignLockProblem, heldProblem, type LockKind } from '../../core/journal/problems.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Disk } from './disk.ts';
import type { Place } from '../workspace/place.ts';
import { makeStateFolder } from '../workspace/state-folder.ts';
import { isRunning, machine, processStamp } from './process-stamp.ts';

export type Locked<T> =
  { readonly kind: 'locked'; readonly problem: Problem } | { readonly kind: 'ran'; readonly value: T };

/** Does some work that no other run may do here at the same time. `isOurs`: nobody took the lock away meanwhile. */
export async function holdingLock<T>(
  { place, disk, kind = 'writing' }: { readonly place: Place; readonly disk: Disk; readonly kind?: LockKind },
  work: (isOurs: () => Promise<boolean>) => Promise<T>,
): Promise<Locked<T>> {
  const lock = lockPath(place, kind);
  makeStateFolder(place);
  await disk.makeFolder(join(place.state, 'journal'));
  const token = randomUUID();
  const problem = await acquire({ place, disk, kind, token });
  if (problem !== undefined) return { kind: 'locked', problem };
  const isOurs = async () => (await readLock(lock))?.holder?.token === token;
  try {
    return { kind: 'ran', value: await work(isOurs) };
  } finally {
    // A lock that stays behind is stale as soon as this process ends: nothing that would have to be told.
    if (await isOurs()) await disk.remove(lock).catch(() => {});
  }
}

/** Removes the locks, unless their run is seen to be going. */
export async function breakLock(place: Place, disk: Disk): Promise<Problem | undefined> {
  for (const kind of ['writing', 'session'] as const) {
    const found = await readLock(lockPath(place, kind));
    if (found?.holder !== undefined && judge(found, place) === 'held') return heldProblem(found.holder, kind);
    await disk.remove(lockPath(place, kind));
  }
  return undefined;
}

/** Why a session cannot be gone on with here: somebody else is in the middle of one. */
export async function openSessionProblem(place: Place): Promise<Problem | undefined> {
  const found = await readLock(lockPath(place, 'session'));
  if (found === undefined) return undefined;
  return judge(found, place) === 'held' ? heldProblem(found.holder, 'session') : undefined;
}

async function acquire(request: {
  place: Place;
  disk: Disk;
  kind: LockKind;
  token: string;
}): Promise<Problem | undefined> {
  const { place, disk, kind, token } = request;
  const lock = lockPath(place, kind);
  const own: LockHolder = {
    pid: process.pid,
    born: processStamp(process.pid),
    host: machine(),
    root: place.root,
    since: new Date().toISOString(),
    token,
  };
  // Whoever removes a stale lock may lose the race for the new one; then that one is judged.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      await disk.create(lock, JSON.stringify(own));
      return undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const found = await readLock(lock);
    if (found === undefined) continue;
    switch (judge(found, place)) {
      case 'held':
        return heldProblem(found.holder, kind);
      case 'foreign':
        return foreignLockProblem(found.holder);
      case 'stale':
        await removeStale(lock, { found, disk, token });
    }
  }
  return foreignLockProblem(undefined);
}

interface FoundLock {
  readonly text: string;
  readonly ageInSeconds: number;
  /** Undefined where it cannot be read: it is being written just now, or its machine failed while it was. */
  readonly holder: LockHolder | undefined;
}

async function readLock(lock: string): Promise<FoundLock | undefined> {
  try {
    const text = await readFile(lock, 'utf8');
    const { mtimeMs } = await stat(lock);
    return { text, ageInSeconds: secondsBetween(mtimeMs, Date.now()), holder: parseLock(text) };
  } catch {
    return undefined;
  }
}

function judge({ holder, ageInSeconds }: FoundLock, place: Place): LockVerdict {
  if (holder === undefined) return judgeUnreadableLock(ageInSeconds);
  const running = isRunning(holder.pid);
  return judgeLock(holder, {
    host: machine(),
    root: place.root,
    rootExists: existsSync(holder.root),
    process: running ? { kind: 'running', born: processStamp(holder.pid) } : { kind: 'none' },
  });
}

/**
 * Two runs may find the same stale lock. Moving it away can only succeed for one of them; who moved the new lock of the
 * other instead puts it back.
 */
async function removeStale(lock: string, request: { found: FoundLock; disk: Disk; token: string }): Promise<void> {
  const { found, disk, token } = request;
  const aside = `${lock}.${token}`;
  await rename(lock, aside).catch(() => {});
  const moved = await readLock(aside);
  if (moved === undefined) return;
  if (moved.text === found.text) await disk.remove(aside);
  else if (!existsSync(lock)) await rename(aside, lock).catch(() => {});
}

function lockPath({ state }: Place, kind: LockKind): string {
  return join(state, kind === 'writing' ? 'lock' : 'session.lock');
}
