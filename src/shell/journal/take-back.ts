import { newestOf } from '../../core/journal/entries.ts';
import { messageOf } from '../../core/journal/failure-problems.ts';
import type { Run } from '../../core/journal/run.ts';
import { failedProblem, notNewestProblem } from '../../core/journal/problems.ts';
import type { Edited, Step } from '../../core/journal/steps.ts';
import type { Wish } from '../../core/journal/wish.ts';
import type { Problem } from '../../core/model/problem.ts';
import { placeOf, type Place } from '../workspace/place.ts';
import { clearUp } from './carry-out.ts';
import { realDisk, type Disk } from './disk.ts';
import { breakLock, holdingLock } from './lock.ts';
import { perform } from './perform.ts';
import { isRecorded, newestRun } from './newest-run.ts';
import { planUndo } from './plan-undo.ts';
import { listEntries, markAs, readEntry } from './store.ts';

export interface TakeBackRequest {
  /** Any folder of the project. */
  readonly cwd: string;
  /**
   * `undo-step`: what was written last. `undo-session`: everything that was written in the same session.
   * `complete`: a write that was interrupted, instead of putting it back.
   */
  readonly wish: Wish;
  /** Where given, nothing but this step is taken back: somebody else may have written, or undone it, meanwhile. */
  readonly only?: string | undefined;
}

/** `nothing`: there is no run to take back, or none to complete. `refused`: nothing was touched. */
export type TakenBack =
  | { readonly kind: 'nothing'; readonly place: Place }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly edited: readonly Edited[] }
  | { readonly kind: 'unfinished'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'done';
      /** Whether the files are now as they were before these runs, or as after them. */
      readonly side: 'before' | 'after';
      /** Newest first. */
      readonly runs: readonly Run[];
      readonly steps: readonly Step[];
      readonly place: Place;
      readonly notices: readonly Problem[];
    };

/** Takes back what was written, or completes it; every file that would be touched is compared with the journal first. */
export async function takeBack({ cwd, wish, only }: TakeBackRequest, disk: Disk = realDisk): Promise<TakenBack> {
  const place = placeOf(cwd);
  // Without a journal there is nothing to lock, and no folder to make.
  if ((await listEntries(place)).length === 0) return { kind: 'nothing', place };
  try {
    const outcome = await holdingLock({ place, disk }, async (isOurs): Promise<TakenBack> => {
      if (only !== undefined && (await newestRun(cwd))?.step !== only)
        return (await isRecorded(only, cwd))
          ? { kind: 'refused', problems: [notNewestProblem], edited: [] }
          : { kind: 'nothing', place };
      const planned = await planUndo({ place, disk, wish, mayBeGone: only !== undefined });
      if (planned.kind === 'nothing') return { kind: 'nothing', place };
      if (planned.kind === 'refused') return planned;
      const { intent } = planned;
      const performed = await perform({ ...intent, place, disk, isOurs });
      switch (performed.kind) {
        case 'done':
          return { ...intent, kind: 'done', place };
        case 'undone':
          return { kind: 'refused', problems: performed.problems, edited: [] };
        case 'unfinished':
          return performed;
      }
    });
    return outcome.kind === 'ran' ? outcome.value : { kind: 'refused', problems: [outcome.problem], edited: [] };
  } catch (error) {
    return { kind: 'refused', problems: [failedProblem({ reason: messageOf(error), left: 0 })], edited: [] };
  }
}

/** The record that the next undo would use is put aside: nothing refers to it any more, and nothing else is touched. */
export async function forgetNewest(cwd: string, disk: Disk = realDisk): Promise<Forgotten> {
  const place = placeOf(cwd);
  if ((await listEntries(place)).length === 0) return { kind: 'nothing', place };
  const outcome = await holdingLock({ place, disk }, async (): Promise<Forgotten> => {
    const entries = await listEntries(place);
    const entry = newestOf(entries);
    if (entry === undefined) return { kind: 'nothing', place };
    const read = await readEntry(entry);
    // What was prepared for a write that never came is of no use to anyone.
    if (read.kind === 'run' && entry.status === 'pending') await clearUp({ place, disk, run: read.run });
    await markAs('aside', entry, disk);
    return { kind: 'forgotten', run: read.kind === 'run' ? read.run : undefined };
  });
  return outcome.kind === 'ran' ? outcome.value : { kind: 'refused', problem: outcome.problem };
}

export type Forgotten =
  | { readonly kind: 'nothing'; readonly place: Place }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** `run`: undefined where its record could not be read. */
  | { readonly kind: 'forgotten'; readonly run: Run | undefined };

/** Removes the lock of a run that is known to be gone; what is seen to be going keeps it. */
export function unlock(cwd: string): Promise<Problem | undefined> {
  return breakLock(placeOf(cwd), realDisk);
}
