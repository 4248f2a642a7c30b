import { realDisk, type Disk } from '../../src/shell/journal/disk.ts';

/** What a disk does that fails: every operation that changes something is counted. */
export interface Failure {
  /** The operation at which it fails, from 0. */
  readonly at: number;
  /** `once`: this operation. `from then on`: and all after it, as when the power goes. */
  readonly how: 'once' | 'from then on';
  readonly code: string;
}

export interface FailingDisk {
  readonly disk: Disk;
  /** How many operations there were. */
  count(): number;
}

export function failingDisk({ at, how, code }: Failure): FailingDisk {
  let done = 0;
  const failing = async (operation: () => Promise<void>, torn?: () => Promise<void>) => {
    const fails = how === 'once' ? done === at : done >= at;
    const first = done === at;
    done += 1;
    if (!fails) return operation();
    // Half of a text may have reached the disk.
    if (first) await torn?.();
    throw Object.assign(new Error(`${code}: a failure made on purpose`), { code });
  };
  const { prepare, create, replace, remove, makeFolder, removeFolder, settle, read } = realDisk;
  const half = (text: string) => text.slice(0, text.length / 2);
  const disk: Disk = {
    read,
    prepare: (path, text, like) =>
      failing(
        () => prepare(path, text, like),
        () => prepare(path, half(text), like),
      ),
    create: (path, text) => failing(() => create(path, text)),
    replace: (prepared, path) => failing(() => replace(prepared, path)),
    remove: (path) => failing(() => remove(path)),
    makeFolder: (path) => failing(() => makeFolder(path)),
    removeFolder: (path) => failing(() => removeFolder(path)),
    settle: (folder) => failing(() => settle(folder)),
  };
  return { disk, count: () => done };
}
