import { join } from 'node:path/posix';
import { composeUndo, runsTakenBack } from '../../core/journal/compose-undo.ts';
import { doneOf, pendingOf, type Entry } from '../../core/journal/entries.ts';
import { editedBetweenProblem, unreadableProblem } from '../../core/journal/problems.ts';
import { judgeUndo, type Goal, type Planned } from '../../core/journal/judge-undo.ts';
import { reachOf, sideOfPending, type Wish } from '../../core/journal/wish.ts';
import type { Run } from '../../core/journal/run.ts';
import { stepsTo } from '../../core/journal/steps.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Place } from '../workspace/place.ts';
import { likenessOf, type Disk } from './disk.ts';
import { mapInBatches } from './in-batches.ts';
import { readFiles } from './read-files.ts';
import { listEntries, nextId, readEntry } from './store.ts';

export interface PlanUndoRequest {
  readonly place: Place;
  readonly disk: Disk;
  readonly wish: Wish;
  /** True where it is fine if what is to be taken back is not there any more. */
  readonly mayBeGone?: boolean | undefined;
}

/** Looks at the journal and at the files, and touches neither. */
export async function planUndo(request: PlanUndoRequest): Promise<Planned> {
  const { place, wish } = request;
  const entries = await listEntries(place);
  const pending = pendingOf(entries);
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
  if (read.kind !== 'run') return refused(unreadableProblem(entry.file, read));
  const { run } = read;
  return planSteps({ runs: [run], run, to: sideOfPending(run, request.wish), entry }, request);
}

async function planSteps(goal: Goal, { place, disk, mayBeGone = false }: PlanUndoRequest): Promise<Planned> {
  const found = stepsTo(goal.to, goal.run, await readFiles(goal.run, { place, disk }));
  return judgeUndo(goal, found, { root: place.root, mayBeGone });
}

type Chosen = { readonly kind: 'runs'; readonly runs: readonly Run[] } | Exclude<Planned, { kind: 'intent' }>;

/** Reads from the newest on, and no further than needed: an old record that is damaged stands in nobody's way. */
async function chooseRuns(entries: readonly Entry[], wish: Wish): Promise<Chosen> {
  const runs: Run[] = [];
  for (const entry of doneOf(entries)) {
    const read = await readEntry(entry);
    if (read.kind !== 'run') {
      if (runs.length === 0) return refused(unreadableProblem(entry.file, read));
      break;
    }
    runs.push(read.run);
    if (runsTakenBack(runs, reachOf(wish)).length < runs.length) break;
  }
  const taken = runsTakenBack(runs, reachOf(wish));
  return taken.length === 0 ? { kind: 'nothing' } : { kind: 'runs', runs: taken };
}

function refused(problem: Problem): Planned & { kind: 'refused' } {
  return { kind: 'refused', problems: [problem], edited: [] };
}
