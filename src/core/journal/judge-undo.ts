import posix from 'node:path/posix';
import type { Problem } from '../model/problem.ts';
import type { Entry } from './entries.ts';
import { editedProblem, movedNotice, notHereProblem } from './problems.ts';
import type { Run, Side } from './run.ts';
import type { Edited, Step, Steps } from './steps.ts';

/** What it takes to take runs back, or to complete one. */
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

/** An intent before the files were looked at. */
export type Goal = Pick<Intent, 'runs' | 'run' | 'to' | 'entry'>;

/** Whether the files let it be done: one that was edited since is not touched, and neither is any other. */
export function judgeUndo(
  goal: Goal,
  { steps, edited }: Steps,
  { root, mayBeGone }: { readonly root: string; readonly mayBeGone: boolean },
): Planned {
  if (edited.length > 0) {
    const problems = edited.map((file) => editedProblem(posix.join(root, file.path), file));
    return { kind: 'refused', problems, edited };
  }
  // A record that is thrown away cannot be used where the files are: on another branch, in a stash.
  if (goal.entry === undefined && steps.length === 0 && goal.run.files.length > 0 && !mayBeGone)
    return { kind: 'refused', problems: [notHereProblem], edited };
  const moved = [...new Set(goal.runs.map((run) => run.root))].filter((each) => each !== root);
  const side = goal.run.kind === 'undo' ? 'before' : goal.to;
  return { kind: 'intent', intent: { ...goal, side, steps, edited, notices: moved.map(movedNotice) } };
}
