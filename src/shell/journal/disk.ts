import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, open, readFile, rmdir, unlink } from 'node:fs/promises';
import { replaceFile } from '../workspace/replace-file.ts';
import type { DiskFile } from '../../core/journal/steps.ts';

/** Everything that the journal does to a disk; tests put a failing one in its place. Paths are absolute. */
export interface Disk {
  read(path: string): Promise<DiskFile>;
  /** Writes a file that nobody reads yet, as lasting as the disk allows, with the owner and mode of `like`. */
  prepare(path: string, text: string, like: Likeness | undefined): Promise<void>;
  /** Puts a prepared file into its place, in one step. */
  replace(prepared: string, path: string): Promise<void>;
  /** Creates a file, or fails with EEXIST. */
  create(path: string, text: string): Promise<void>;
  /** Removes a file; one that is not there is no error. */
  remove(path: string): Promise<void>;
  /** With those above it. */
  makeFolder(path: string): Promise<void>;
  /** Removes a folder that is empty; any other is left alone. */
  removeFolder(path: string): Promise<void>;
  /** Makes what was created, replaced and removed in a folder outlast a power failure. */
  settle(folder: string): Promise<void>;
}

export interface Likeness {
  readonly mode: number;
  readonly owner?: { readonly uid: number; readonly gid: number };
}

export const realDisk: Disk = {
  async read(path) {
    try {
      const stats = await lstat(path);
      if (stats.isSymbolicLink()) return { kind: 'other', what: 'a symbolic link' };
      if (stats.isDirectory()) return { kind: 'other', what: 'a folder' };
      const bytes = await readFile(path);
      const text = bytes.toString('utf8');
      return bytes.equals(Buffer.from(text)) ? { kind: 'text', text } : { kind: 'other', what: 'not UTF-8 text' };
    } catch (error) {
      if (isCode(error, 'ENOENT', 'ENOTDIR')) return { kind: 'missing' };
      throw error;
    }
  },

  async prepare(path, text, like) {
    const file = await open(path, 'w', like?.mode);
    try {
      // Only who may give files away can keep a foreign owner; for others the file becomes theirs, as with any editor.
      if (like?.owner !== undefined) await file.chown(like.owner.uid, like.owner.gid).catch(() => {});
      // What `open` was given went through the umask.
      if (like !== undefined) await file.chmod(like.mode);
      await file.writeFile(text);
      await file.sync();
      // A full disk can cut a write short without an error.
      if ((await file.stat()).size !== Buffer.byteLength(text)) throw new Error('the file was cut short');
    } finally {
      await file.close();
    }
  },

  replace: async (prepared, path) => replaceFile(prepared, path),

  create: async (path, text) => {
    // A file that is there has all of its text: whoever is killed amid writing it leaves nothing under its name.
    const beside = `${path}.${randomUUID()}.tmp`;
    try {
      await createInPlace(beside, text);
      await link(beside, path);
    } catch (error) {
      if (!isCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL')) throw error;
      // A file system without hard links.
      await createInPlace(path, text);
    } finally {
      await unlink(beside).catch(ignoring('ENOENT'));
    }
  },

  remove: (path) => unlink(path).catch(ignoring('ENOENT', 'ENOTDIR')),

  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),

  removeFolder: (path) => rmdir(path).catch(ignoring('ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR')),

  async settle(folder) {
    // Windows opens no folders, and needs no such thing.
    const file = await open(folder, 'r').catch(ignoring('EPERM', 'EISDIR', 'EACCES', 'ENOENT'));
    try {
      await file?.sync();
    } finally {
      await file?.close();
    }
  },
};

async function createInPlace(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
  } catch (error) {
    await unlink(path);
    throw error;
  } finally {
    await file.close();
  }
}

/** The mode and owner of a file, so that the one that takes its place gets them too. */
export async function likenessOf(path: string): Promise<Likeness | undefined> {
  const stats = await lstat(path).catch(ignoring('ENOENT', 'ENOTDIR'));
  return stats === undefined ? undefined : { mode: stats.mode & 0o7777, owner: { uid: stats.uid, gid: stats.gid } };
}

function ignoring(...codes: string[]): (error: unknown) => undefined {
  return (error) => {
    if (!isCode(error, ...codes)) throw error;
  };
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '');
}
