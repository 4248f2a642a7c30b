import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { dirname, join } from 'node:path/posix';
import { pendingOf, type Entry } from '../../core/journal/entries.ts';
import { messageOf } from '../../core/journal/failure-problems.ts';
import {
  changedOnDiskProblem,
  failedProblem,
  unfinishedProblem,
  unreadableProblem,
} from '../../core/journal/problems.ts';
import type { Run, RunFile } from '../../core/journal/run.ts';
import { stepsTo } from '../../core/journal/steps.ts';
import type { ChangeSet, FileChange } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import { objectionsTo } from '../sinks/objections.ts';
import { foldersUpward, toPosix } from '../workspace/paths.ts';
import { likenessOf, realDisk, type Disk } from './disk.ts';
import { mapInBatches } from './in-batches.ts';
import { holdingLock } from './lock.ts';
import { perform } from './perform.ts';
import { isInside, placeFor, realPath, type Place } from '../workspace/place.ts';
import { readFiles } from './read-files.ts';
import { listEntries, nextId, readEntry } from './store.ts';

/** One run of the tool that writes. */
export interface WriteRequest {
  readonly changes: ChangeSet;
  /** Absolute. The project whose journal remembers the run is the one around this folder. */
  readonly cwd: string;
  /** What the run did, for the person who takes it back, e.g. `lift 3 proposals out of CheckoutOrchestrator`. */
  readonly title: string;
  /** Runs with the same session are taken back together by `undo --all`; without one the run is a session of its own. */
  readonly session?: string | undefined;
  /** Runs of a session with the same step are one run to whoever takes them back, e.g. the trials of a bisection. */
  readonly step?: string | undefined;
  /** True where the files are as they should be already, by somebody else's hand: it is only noted. */
  readonly isDone?: boolean | undefined;
}

/**
 * `written`: every file is as planned. `refused`: nothing was touched. `undone`: a write failed and everything is as
 * it was before. `unfinished`: a write failed and not everything could be put back; the problems name the files.
 */
export type Written =
  | { readonly kind: 'written' }
  | { readonly kind: 'refused' | 'undone' | 'unfinished'; readonly problems: readonly Problem[] };

/**
 * The one door for everything that the tool writes into a project: all of the changes or none of them. Each file is
 * replaced as a whole, keeps its mode, and stays a symbolic link where it was one; a file that differs from what the
 * plan was made from is never overwritten. What was written can be taken back, and what a crash cut short completed.
 */
export async function writeChanges(request: WriteRequest, disk: Disk = realDisk): Promise<Written> {
  const changes = request.changes.filter(({ before, after }) => before !== after);
  if (changes.length === 0) return { kind: 'written' };
  const place = placeFor(
    changes.map(({ file }) => file),
    request.cwd,
  );
  const objections = request.isDone ? [] : await objectionsTo(changes, place.root);
  if (objections.length > 0) return { kind: 'refused', problems: objections };
  try {
    const outcome = await holdingLock({ place, disk }, (isOurs) =>
      writeLocked({ ...request, changes, place, disk, isOurs }),
    );
    return outcome.kind === 'ran' ? outcome.value : { kind: 'refused', problems: [outcome.problem] };
  } catch (error) {
    // The journal could not be opened: no file was reached yet.
    return { kind: 'refused', problems: [failedProblem({ reason: messageOf(error), left: 0 })] };
  }
}

interface LockedRequest extends WriteRequest {
  readonly place: Place;
  readonly disk: Disk;
  readonly isOurs: () => Promise<boolean>;
}

async function writeLocked(request: LockedRequest): Promise<Written> {
  const { place, disk, isOurs } = request;
  const entries = await listEntries(place);
  const pending = pendingOf(entries);
  if (pending !== undefined) return { kind: 'refused', problems: [await problemOfPending(pending)] };
  const run = await runOf(request, nextId(entries));
  // Again, for the plan was looked at before the lock was held, and bytes are compared as they are written.
  const { steps, edited } = stepsTo('after', run, await readFiles(run, { place, disk }));
  if (edited.length > 0)
    return { kind: 'refused', problems: edited.map(({ path }) => changedOnDiskProblem(join(place.root, path))) };
  const outcome = await perform({ place, disk, run, to: 'after', steps, isOurs });
  return outcome.kind === 'done' ? { kind: 'written' } : outcome;
}

export async function problemOfPending(entry: Pick<Entry, 'file'>): Promise<Problem> {
  const read = await readEntry(entry);
  return read.kind === 'run' ? unfinishedProblem(read.run.kind) : unreadableProblem(entry.file, read);
}

async function runOf({ changes, place, title, session, step }: LockedRequest, id: string): Promise<Run> {
  const files = await mapInBatches(changes, (change) => runFile(change, place));
  const missing = files
    .flatMap(({ path }) => foldersUpward(dirname(join(place.root, path))))
    .filter((folder) => isInside(folder, place.root) && !existsSync(folder));
  return {
    id,
    kind: 'write',
    undoes: [],
    session: session ?? id,
    step: step ?? id,
    title,
    root: place.root,
    startedAt: new Date().toISOString(),
    files,
    folders: [...new Set(missing)].map((folder) => folder.slice(place.root.length + 1)),
  };
}

async function runFile({ file, before, after }: FileChange, { root }: Place): Promise<RunFile> {
  const real = realPath(toPosix(resolve(file)));
  const path = real.slice(root.endsWith('/') ? root.length : root.length + 1);
  return { path, before, after, mode: before === undefined ? undefined : (await likenessOf(real))?.mode };
}
