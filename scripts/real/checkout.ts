import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A git work tree that is lent to us: what we change in it we put back, and nothing else. */
export interface Checkout {
  readonly root: string;
  /** What git calls changed or new, ignored files aside. */
  dirtyFiles(): readonly string[];
  /** Throws, in git's words, where the patch does not fit. */
  checkPatch(patch: string): void;
  applyPatch(patch: string): void;
  /** The texts of these files (absolute paths) and of whatever else git calls changed. */
  texts(files: readonly string[]): ReadonlyMap<string, string | undefined>;
  /** Brings the files that the commit holds back to it, and removes the others together with the folders made for them. */
  putBack(files: readonly string[]): void;
}

/** Opens the work tree that holds a folder; refuses one with changes, which could be lost. */
export function openCheckout(folder: string): Checkout {
  const root = git(folder, ['rev-parse', '--show-toplevel']).trim();
  const dirtyFiles = () =>
    git(root, ['status', '--porcelain', '-z', '--untracked-files=all', '--no-renames'])
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry) => join(root, entry.slice(3)));
  const dirty = dirtyFiles();
  if (dirty.length > 0) throw new Error(`${root} has uncommitted changes: ${dirty.slice(0, 5).join(', ')}`);
  return {
    root,
    dirtyFiles,
    checkPatch: (patch) => git(root, ['apply', '--check', patch]),
    applyPatch: (patch) => git(root, ['apply', patch]),
    texts: (files) => new Map([...new Set([...files, ...dirtyFiles()])].sort().map((file) => [file, textOf(file)])),
    putBack: (files) => {
      const known = new Set(
        git(root, ['ls-files', '-z', '--', ...files])
          .split('\0')
          .map((file) => join(root, file)),
      );
      const changed = files.filter((file) => known.has(file));
      if (changed.length > 0) git(root, ['checkout', '--quiet', 'HEAD', '--', ...changed]);
      for (const file of files.filter((each) => !known.has(each))) {
        rmSync(file, { force: true });
        removeEmptyFolders(dirname(file), root);
      }
    },
  };
}

/** Latin-1, so that every byte counts. */
function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'latin1') : undefined;
}

/** Git keeps no empty folders, so one that is empty now was made for what has just been removed. */
function removeEmptyFolders(folder: string, root: string): void {
  if (folder === root || !folder.startsWith(root)) return;
  if (existsSync(folder)) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
  removeEmptyFolders(dirname(folder), root);
}

function git(cwd: string, args: readonly string[]): string {
  return execFileSync('git', [...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
