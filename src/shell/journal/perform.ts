import type { Entry } from '../../core/journal/entries.ts';
import { failedProblem, notNotedProblem } from '../../core/journal/problems.ts';
import { failureProblems, messageOf } from '../../core/journal/failure-problems.ts';
import type { Run, Side } from '../../core/journal/run.ts';
import type { Step } from '../../core/journal/steps.ts';
import type { Problem } from '../../core/model/problem.ts';
import { carryOut } from './carry-out.ts';
import type { Disk } from './disk.ts';
import { holdingSignals } from './holding-signals.ts';
import type { Place } from '../workspace/place.ts';
import { addPending, forget, listEntries, markAs, prune } from './store.ts';

export interface Performance {
  readonly place: Place;
  readonly disk: Disk;
  readonly run: Run;
  /** The side of the run that the steps lead to. */
  readonly to: Side;
  readonly steps: readonly Step[];
  /** The record of a run that was interrupted; without one the run is new, and recorded first. */
  readonly entry?: Entry | undefined;
  /** Whether the lock is still held. */
  readonly isOurs: () => Promise<boolean>;
}

/** `undone`: as it was before. `unfinished`: the record stays, for whoever tries again. */
export type Performed =
  | { readonly kind: 'done' }
  | { readonly kind: 'undone'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unfinished'; readonly problems: readonly Problem[] };

/** Brings the files of a run to one of its sides, and the journal along with them. */
export function perform(performance: Performance): Promise<Performed> {
  return holdingSignals((interrupted) => performHeld(performance, interrupted));
}

async function performHeld(performance: Performance, interrupted: () => boolean): Promise<Performed> {
  const { place, disk, run, to, steps, isOurs } = performance;
  let entry: Entry;
  try {
    entry = performance.entry ?? (await addPending(run, { place, disk }));
  } catch (error) {
    return { kind: 'undone', problems: [failedProblem({ reason: messageOf(error), left: 0 })] };
  }
  if (!(await isOurs())) return lostLock();
  const outcome = await carryOut({ place, disk, run, steps }, interrupted);
  try {
    if (outcome.kind === 'done') {
      await conclude();
      return outcome;
    }
    const problems = failureProblems(outcome, place.root);
    if (performance.entry !== undefined || outcome.left.length > 0) return { kind: 'unfinished', problems };
    await forget([entry], disk);
    return { kind: 'undone', problems };
  } catch (error) {
    return { kind: 'unfinished', problems: [notNotedProblem(entry.file, messageOf(error))] };
  }

  async function conclude(): Promise<void> {
    if (to === 'before') return forget([entry], disk);
    if (run.kind === 'write') {
      await markAs('done', entry, disk);
      // Whether old records go is nothing that a write may fail for.
      return prune(place, disk).catch(() => {});
    }
    const entries = await listEntries(place);
    // The undo itself last: until then it can be completed again.
    await forget([...entries.filter(({ id }) => run.undoes.includes(id)), entry], disk);
  }

  async function lostLock(): Promise<Performed> {
    if (performance.entry === undefined) await forget([entry], disk);
    const problem = failedProblem({ reason: 'another run removed the lock of this one', left: 0 });
    return { kind: 'undone', problems: [problem] };
  }
}
