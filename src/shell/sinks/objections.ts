import { constants } from 'node:fs';
import { access, readFile } from 'node:fs/promises';
import type { ChangeSet, FileChange } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';

/** What stands in the way of writing these changes, seen without touching anything. */
export async function objectionsTo(changes: ChangeSet): Promise<readonly Problem[]> {
  return (await Promise.all(changes.map(objectionTo))).filter((problem) => problem !== undefined);
}

async function objectionTo({ file, before }: FileChange): Promise<Problem | undefined> {
  try {
    const bytes = await readFile(file);
    if (before === undefined) return changedSince(file, 'was created by someone else');
    if (!bytes.equals(Buffer.from(before))) return changedSince(file, 'changed');
    await access(file, constants.W_OK);
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return before === undefined ? undefined : changedSince(file, 'was removed');
    return notWritable(
      file,
      reasons.get(code) ?? { why: message, help: 'make it writable, and run the command again' },
    );
  }
}

interface Obstacle {
  readonly why: string;
  readonly help: string;
}

const elsewhere = 'move it away, or choose another folder with --core-dir';
const reasons: ReadonlyMap<string | undefined, Obstacle> = new Map([
  ['EISDIR', { why: 'a folder has that name', help: elsewhere }],
  ['ENOTDIR', { why: 'one of the folders above it is a file', help: elsewhere }],
  ['EACCES', { why: 'permission denied', help: 'make it writable, and run the command again' }],
]);

function notWritable(file: string, { why, help }: Obstacle): Problem {
  return { code: 'not-writable', kind: 'input', file, message: `cannot be written: ${why}`, help };
}

function changedSince(file: string, what: string): Problem {
  const message = `${what} on disk since the plan was made`;
  return { code: 'changed-on-disk', kind: 'input', file, message, help: 'run the command again' };
}
