import { renameSync } from 'node:fs';

const attempts = 20;
const pause = 25;

interface Moving {
  readonly isWindows: boolean;
  readonly move: (from: string, to: string) => void;
}

const here: Moving = { isWindows: process.platform === 'win32', move: renameSync };

/**
 * Puts a file into the place of another one, in one step. On Windows whoever has one of them open, as virus scanners and
 * indexers have for a moment, keeps it from being moved, so it is tried for half a second.
 */
export function replaceFile(from: string, to: string, { isWindows, move }: Moving = here): void {
  for (let left = attempts; ; left -= 1) {
    try {
      return move(from, to);
    } catch (error) {
      if (!isWindows || left === 0 || !isHeld(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

function isHeld(error: unknown): boolean {
  return ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
}
