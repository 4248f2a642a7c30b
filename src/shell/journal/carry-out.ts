import { dirname, join } from 'node:path/posix';
import type { Run } from '../../core/journal/run.ts';
import {
  deepestFirst,
  isText,
  preparedPath,
  preparedPaths,
  reversed,
  type DiskFile,
  type Step,
} from '../../core/journal/steps.ts';
import { likenessOf, type Disk } from './disk.ts';
import { mapInBatches } from './in-batches.ts';
import type { Place } from '../workspace/place.ts';
import { readFile } from './read-files.ts';

export interface Work {
  readonly place: Place;
  readonly disk: Disk;
  readonly run: Run;
  readonly steps: readonly Step[];
}

/** `failed`: at one file. `edited`: someone else changed it in the last moment. `left`: what could not be put back. */
export type CarriedOut =
  | { readonly kind: 'done' }
  | {
      readonly kind: 'failed' | 'edited';
      readonly path: string;
      readonly error: unknown;
      readonly left: readonly Left[];
    };

export interface Left {
  readonly path: string;
  readonly error: unknown;
}

/**
 * Takes the steps, or none of them. All new texts are prepared beside the files first, which is where disks fill up and
 * permissions are missing; only then one file after the other is replaced, which takes no room and next to no time.
 */
export async function carryOut(work: Work, interrupted: () => boolean): Promise<CarriedOut> {
  const { disk, steps } = work;
  const taken: Step[] = [];
  try {
    await mapInBatches(steps, (step) => at(step, () => prepare(step, work)));
    for (const step of steps) {
      if (interrupted()) throw new StepError(step.path, new Error('interrupted'));
      await at(step, () => take(step, work, () => taken.push(step)));
    }
    await clearUp(work);
    await settle(work);
    return { kind: 'done' };
  } catch (error) {
    const { path, cause } = error instanceof StepError ? error : new StepError(steps[0]?.path ?? '', error);
    const left = await takeBack({ ...work, steps: reversed(taken) });
    const kind = cause instanceof EditedMeanwhile ? 'edited' : 'failed';
    return { kind, path, error: cause, left };
  }

  async function takeBack(back: Work): Promise<readonly Left[]> {
    const left: Left[] = [];
    for (const step of back.steps) {
      try {
        await prepare(step, back);
        await take(step, back, () => {});
      } catch (error) {
        left.push({ path: step.path, error });
      }
    }
    await clearUp(back).catch((error: unknown) => left.push({ path: steps[0]?.path ?? '', error }));
    await settle(back).catch(() => {});
    return left;
  }

  async function prepare(step: Step, { place, run }: Work): Promise<void> {
    if (step.to === undefined) return;
    const file = join(place.root, step.path);
    await disk.makeFolder(dirname(file));
    const like = (await likenessOf(file)) ?? (step.mode === undefined ? undefined : { mode: step.mode });
    await disk.prepare(join(place.root, preparedPath(run, step)), step.to, like);
  }

  async function take(step: Step, { place, run }: Work, onTaken: () => void): Promise<void> {
    const file = join(place.root, step.path);
    const now = await readFile(file, disk);
    if (isText(now, step.to)) return;
    if (!isText(now, step.from)) throw new EditedMeanwhile(now);
    // Noted before it is known to have worked: going back over a step that was not taken finds nothing to do.
    onTaken();
    if (step.to === undefined) await disk.remove(file);
    else await disk.replace(join(place.root, preparedPath(run, step)), file);
  }
}

/** Removes what was prepared and not used, and the folders of the run that hold nothing any more. */
export async function clearUp({ place, disk, run }: Omit<Work, 'steps'>): Promise<void> {
  for (const path of preparedPaths(run)) await disk.remove(join(place.root, path));
  for (const folder of deepestFirst(run.folders)) await disk.removeFolder(join(place.root, folder));
}

async function settle({ place, disk, run }: Work): Promise<void> {
  const folders = [...run.files.map(({ path }) => path), ...run.folders].map((path) => dirname(join(place.root, path)));
  await mapInBatches([...new Set(folders)], (folder) => disk.settle(folder));
}

export class EditedMeanwhile extends Error {
  readonly now: DiskFile;
  constructor(now: DiskFile) {
    super('someone else changed it');
    this.now = now;
  }
}

class StepError extends Error {
  readonly path: string;
  override readonly cause: unknown;
  constructor(path: string, cause: unknown) {
    super(path);
    this.path = path;
    this.cause = cause;
  }
}

async function at<T>({ path }: Step, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StepError(path, error);
  }
}
