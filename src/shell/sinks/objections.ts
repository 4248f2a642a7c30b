import { constants, existsSync } from 'node:fs';
import { access, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ChangeSet, FileChange } from '../../core/model/change-set.ts';
import { changedOnDiskProblem } from '../../core/journal/problems.ts';
import type { Problem } from '../../core/model/problem.ts';
import { isInside, realPath } from '../workspace/place.ts';
import { foldersUpward, toPosix } from '../workspace/paths.ts';

/** What stands in the way of writing these changes to a project, seen without touching anything. */
export async function objectionsTo(changes: ChangeSet, root: string): Promise<readonly Problem[]> {
  const leadTo = new Map<string, string>();
  const problems: (Problem | undefined)[] = [];
  for (const change of changes) problems.push((await objectionTo(change)) ?? misled(change.file));
  return problems.filter((problem) => problem !== undefined);

  /** Symbolic links are followed, but not out of the project, and not twice to the same file. */
  function misled(file: string): Problem | undefined {
    const real = realPath(toPosix(resolve(file)));
    if (!isInside(real, root)) {
      const help = `run fcis-codemod where that file belongs, or leave this one out`;
      return { code: 'outside-project', kind: 'input', file, message: `leads out of the project, to ${real}`, help };
    }
    const other = leadTo.get(real);
    leadTo.set(real, file);
    if (other === undefined) return undefined;
    const help = 'give only one of the paths';
    return { code: 'same-file', kind: 'input', file, message: `is the same file as ${other}`, help };
  }
}

async function objectionTo({ file, before }: FileChange): Promise<Problem | undefined> {
  try {
    const bytes = await readFile(file);
    if (before === undefined) return changedOnDiskProblem(file, 'was created by someone else');
    if (!bytes.equals(Buffer.from(before))) return changedOnDiskProblem(file);
    // Nobody is kept by this mark from replacing a file, so that somebody has to look at it.
    if (((await stat(file)).mode & 0o222) === 0) return notWritable(file, readOnly);
    await access(file, constants.W_OK);
    return await objectionToFolder(file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      return before === undefined ? objectionToFolder(file) : changedOnDiskProblem(file, 'was removed');
    return notWritable(
      file,
      reasons.get(code) ?? { why: message, help: 'make it writable, and run the command again' },
    );
  }
}

/** A file is replaced by one that was prepared beside it, so the folder has to let files be made. */
async function objectionToFolder(file: string): Promise<Problem | undefined> {
  const folder = foldersUpward(dirname(toPosix(resolve(file)))).find((above) => existsSync(above)) ?? '/';
  try {
    await access(folder, constants.W_OK);
    return undefined;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'EACCES' ? 'its folder takes no new files' : (reasons.get(code)?.why ?? message);
    return notWritable(file, { why, help: `make ${folder} writable, and run the command again` });
  }
}

interface Obstacle {
  readonly why: string;
  readonly help: string;
}

const elsewhere = 'move it away, or choose another folder with --core-dir';
const readOnly: Obstacle = { why: 'it is read-only', help: 'make it writable, and run the command again' };
const reasons: ReadonlyMap<string | undefined, Obstacle> = new Map([
  ['EISDIR', { why: 'a folder has that name', help: elsewhere }],
  ['ENOTDIR', { why: 'one of the folders above it is a file', help: elsewhere }],
  ['EACCES', { why: 'permission denied', help: 'make it writable, and run the command again' }],
  ['EROFS', { why: 'the file system is read-only', help: 'mount it writable, and run the command again' }],
]);

function notWritable(file: string, { why, help }: Obstacle): Problem {
  return { code: 'not-writable', kind: 'input', file, message: `cannot be written: ${why}`, help };
}
