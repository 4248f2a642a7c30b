import { join } from 'node:path/posix';
import { composeUndo, runsTakenBack } from '../../core/journal/compose-undo.ts';
import {
  damagedProblem,
  editedBetweenProblem,
  editedProblem,
  movedNotice,
  newerProblem,
} from '../../core/journal/problems.ts';
import type { Run, Side } from '../../core/journal/run.ts';
import { stepsTo, type Edited, type Step } from '../../core/journal/steps.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Place } from '../workspace/place.ts';
import { likenessOf, type Disk } from './disk.ts';
import { mapInBatches } from './in-batches.ts';
import { readFiles } from './read-files.ts';
import { listEntries, nextId, readEntry, type Entry } from './store.ts';

/** What a person wants with what was written. */
export type Wish = 'undo-step' | 'undo-session' | 'complete';

/** What it takes. */
export interface Intent {
  /** The runs that are taken back or completed, newest first. */
  readonly runs: readonly Run[];
  /** The run that is carried out for that: one that was interrupted, or a new one that leads back. */
  readonly run: Run;
  readonly to: Side;
  /** Which side of `runs` the files are on when it is done. */
  readonly side: Side;
  /** Of a run that was interrupted. */
  readonly entry: Entry | undefined;
  readonly steps: readonly Step[];
  readonly edited: readonly Edited[];
  readonly notices: readonly Problem[];
}

export type Planned =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[]; readonly edited: readonly Edited[] }
  | { readonly kind: 'intent'; readonly intent: Intent };

export interface PlanUndoRequest {
  readonly place: Place;
  readonly disk: Disk;
  readonly wish: Wish;
}

/** Looks at the journal and at the files, and touches neither. */
export async function planUndo(request: PlanUndoRequest): Promise<Planned> {
  const { place, wish } = request;
  const entries = await listEntries(place);
  // There can be but one, unless somebody copied records about; then one after the other gets its turn.
  const pending = entries.findLast(({ status }) => status === 'pending');
  if (pending !== undefined) return planPending(pending, request);
  if (wish === 'complete') return { kind: 'nothing' };
  const chosen = await chooseRuns(entries, wish);
  if (chosen.kind !== 'runs') return chosen;
  const { runs } = chosen;
  const composed = composeUndo(runs);
  if (composed.editedBetween.length > 0) {
    const problems = composed.editedBetween.map(({ path }) => editedBetweenProblem(join(place.root, path)));
    return { kind: 'refused', problems, edited: composed.editedBetween };
  }
  const [newest] = runs;
  const id = nextId(entries);
  const run: Run = {
    ...newest!,
    ...composed,
    id,
    kind: 'undo',
    undoes: runs.map((taken) => taken.id),
    root: place.root,
    startedAt: new Date().toISOString(),
    // What somebody made executable since then stays so.
    files: await mapInBatches(composed.files, async (file) => {
      const like = await likenessOf(join(place.root, file.path));
      return { ...file, mode: like?.mode ?? file.mode };
    }),
  };
  return planSteps({ runs, run, to: 'after', entry: undefined }, request);
}

async function planPending(entry: Entry, request: PlanUndoRequest): Promise<Planned> {
  const read = await readEntry(entry);
  if (read.kind !== 'run') return refused(unreadable(entry, read));
  const { run } = read;
  // Taking a run back is what both commands complete: it is what was wanted last.
  const to = run.kind === 'undo' || request.wish === 'complete' ? 'after' : 'before';
  return planSteps({ runs: [run], run, to, entry }, request);
}

type Goal = Pick<Intent, 'runs' | 'run' | 'to' | 'entry'>;

async function planSteps(goal: Goal, { place, disk }: PlanUndoRequest): Promise<Planned> {
  const { steps, edited } = stepsTo(goal.to, goal.run, await readFiles(goal.run, { place, disk }));
  if (edited.length > 0) {
    const problems = edited.map((file) => editedProblem(join(place.root, file.path), file));
    return { kind: 'refused', problems, edited };
  }
  const moved = [...new Set(goal.runs.map(({ root }) => root))].filter((root) => root !== place.root);
  return {
    kind: 'intent',
    intent: {
      ...goal,
      side: goal.run.kind === 'undo' ? 'before' : goal.to,
      steps,
      edited,
      notices: moved.map(movedNotice),
    },
  };
}

type Chosen = { readonly kind: 'runs'; readonly runs: readonly Run[] } | Exclude<Planned, { kind: 'intent' }>;

/** Reads from the newest on, and no further than needed: an old record that is damaged stands in nobody's way. */
async function chooseRuns(entries: readonly Entry[], wish: Wish): Promise<Chosen> {
  const runs: Run[] = [];
  for (const entry of entries.filter(({ status }) => status === 'done').toReversed()) {
    const read = await readEntry(entry);
    if (read.kind !== 'run') {
      if (runs.length === 0) return refused(unreadable(entry, read));
      break;
    }
    runs.push(read.run);
    if (runsTakenBack(runs, reachOf(wish)).length < runs.length) break;
  }
  const taken = runsTakenBack(runs, reachOf(wish));
  return taken.length === 0 ? { kind: 'nothing' } : { kind: 'runs', runs: taken };
}

function reachOf(wish: Wish): 'step' | 'session' {
  return wish === 'undo-session' ? 'session' : 'step';
}

function unreadable({ file }: Entry, read: { kind: 'damaged' } | { kind: 'newer'; version: number }): Problem {
  return read.kind === 'damaged' ? damagedProblem(file) : newerProblem(file, read.version);
}

function refused(problem: Problem): Planned & { kind: 'refused' } {
  return { kind: 'refused', problems: [problem], edited: [] };
}
