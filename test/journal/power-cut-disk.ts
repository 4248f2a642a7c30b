import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { realDisk, type Disk } from '../../src/shell/journal/disk.ts';

/** A disk whose power goes at one of its operations, with all that was not flushed to it until then, or some of that. */
export interface PowerCutDisk {
  readonly disk: Disk;
  /** How many operations there were. */
  count(): number;
  /** Takes away what the disk had not kept: each change of an entry that `isLost`, and what was built on it. */
  cut(isLost: () => boolean): void;
}

/** A change of entries in folders that no `settle` has made lasting yet. */
interface Unsettled {
  readonly paths: readonly string[];
  readonly takeAway: () => void;
}

/**
 * The text of a prepared file is flushed, its entry in the folder is not; of a created file neither is. Entries last once
 * their folder is settled. Until then any of them may be lost, whatever the order, as POSIX allows.
 */
export function powerCutDisk(at: number): PowerCutDisk {
  let done = 0;
  let unsettled: Unsettled[] = [];
  const running = async (operation: () => Promise<void>): Promise<void> => {
    done += 1;
    if (done > at) throw Object.assign(new Error('EIO: the power is gone'), { code: 'EIO' });
    await operation();
  };
  const change = (paths: readonly string[], operation: () => Promise<void>, lost?: () => void) =>
    running(async () => {
      const before = paths.map(remembered);
      await operation();
      unsettled.push({ paths, takeAway: lost ?? (() => before.forEach((restore) => restore())) });
    });
  const { prepare, create, replace, remove, makeFolder, removeFolder, settle, read } = realDisk;
  const disk: Disk = {
    read,
    prepare: (path, text, like) => change([path], () => prepare(path, text, like)),
    create: (path, text) =>
      change(
        [path],
        () => create(path, text),
        () => writeFileSync(path, ''),
      ),
    replace: (prepared, path) => change([prepared, path], () => replace(prepared, path)),
    remove: (path) => change([path], () => remove(path)),
    makeFolder: (path) => change(missingFolders(path), () => makeFolder(path)),
    removeFolder: (path) => change([path], () => removeFolder(path)),
    settle: (folder) =>
      running(async () => {
        await settle(folder);
        unsettled = unsettled.filter(({ paths }) => paths.every((path) => dirname(path) !== folder));
      }),
  };
  return {
    disk,
    count: () => done,
    cut: (isLost) => {
      const gone = new Set<string>();
      const lost = unsettled.filter(({ paths }) => {
        const goes =
          isLost() || paths.some((path) => [...gone].some((other) => isAt(path, other) || isAt(other, path)));
        if (goes) paths.forEach((path) => gone.add(path));
        return goes;
      });
      lost.reverse().forEach(({ takeAway }) => takeAway());
    },
  };
}

function isAt(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}/`);
}

function missingFolders(path: string): readonly string[] {
  return existsSync(path) ? [] : [...missingFolders(dirname(path)), path];
}

/** What stands at the path, to be put there again. */
function remembered(path: string): () => void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return () => rmSync(path, { recursive: true, force: true });
  if (stats.isDirectory()) return () => void mkdirSync(path, { recursive: true });
  const bytes = readFileSync(path);
  return () => {
    rmSync(path, { force: true });
    writeFileSync(path, bytes, { mode: stats.mode & 0o7777 });
  };
}
