import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
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
  /** To be told of files before they change, so that they can be put back. */
  touch(files: readonly string[]): void;
  /**
   * Brings back every file that was touched: those that the commit holds to it, the others to what they were; files that
   * were not there are removed, together with the folders made for them.
   */
  putBack(): void;
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
  /** The tree was clean at the start, so a file that git neither holds nor ignores was not there. */
  const stateOf = (file: string) => {
    if (git(root, ['ls-files', '-z', '--', file]) !== '') return 'tracked';
    const ignored = git(root, ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--', file]);
    return ignored === '' ? undefined : readFileSync(file);
  };
  /** What each touched file was; undefined where there was none. */
  const touched = new Map<string, 'tracked' | Buffer | undefined>();
  return {
    root,
    dirtyFiles,
    checkPatch: (patch) => git(root, ['apply', '--check', patch]),
    applyPatch: (patch) => git(root, ['apply', patch]),
    texts: (files) => new Map([...new Set([...files, ...dirtyFiles()])].sort().map((file) => [file, textOf(file)])),
    touch: (files) => {
      for (const file of files) if (!touched.has(file)) touched.set(file, stateOf(file));
    },
    putBack: () => {
      const tracked = [...touched].filter(([, before]) => before === 'tracked').map(([file]) => file);
      if (tracked.length > 0) git(root, ['checkout', '--quiet', 'HEAD', '--', ...tracked]);
      for (const [file, before] of touched) {
        if (before === 'tracked') continue;
        if (before !== undefined) writeFileSync(file, before);
        else {
          rmSync(file, { force: true });
          removeEmptyFolders(dirname(file), root);
        }
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
  return execFileSync('git', ['--literal-pathspecs', ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
