import type { Run } from '../journal/run.ts';
import type { Step } from '../journal/steps.ts';
import type { Problem } from '../model/problem.ts';
import type { Colours } from './colours.ts';
import { count } from './count.ts';
import type { Places } from './position.ts';
import { toProblemJson } from './shared-json.ts';
import type { UndoJson } from './undo-schema.ts';

/** What became of `undo` or `resume`. */
export interface UndoReport {
  readonly command: 'undo' | 'resume';
  /** `planned`: with --dry. `forgotten`: with --forget. `refused`: nothing was touched. `unfinished`: not everything could be done. */
  readonly outcome: 'done' | 'planned' | 'nothing' | 'refused' | 'unfinished' | 'forgotten';
  /** Which side of the runs the files are on in the end. */
  readonly side: 'before' | 'after';
  /** Newest first. */
  readonly runs: readonly Run[];
  readonly steps: readonly Step[];
  readonly root: string;
  readonly problems: readonly Problem[];
}

/** For a person, without the problems. */
export function renderUndo({ command, outcome, side, runs, steps, root }: UndoReport, colours: Colours): string {
  if (outcome === 'nothing') {
    const what = command === 'undo' ? 'there is no run to take back' : 'nothing was interrupted';
    return `Nothing to do: ${what} in ${root}.\n`;
  }
  if (outcome === 'forgotten')
    return `Put the record${runs[0] === undefined ? '' : ` of ${colours.bold(runs[0].title)}`} aside; no other file was touched.\n`;
  if (outcome !== 'done' && outcome !== 'planned') return '';
  const verb = side === 'after' ? ['Completed', 'Would complete'] : ['Took back', 'Would take back'];
  const heading = outcome === 'done' ? verb[0]! : verb[1]!;
  // What a hook made of the files was noted as a run of its own, of the same step.
  const ofSteps = new Map(runs.map((run) => [`${run.session} ${run.step}`, run]));
  const titles = [...ofSteps.values()].map(
    ({ title, startedAt }) => `${colours.bold(title)} (${startedAt.slice(0, 16).replace('T', ' ')} UTC)`,
  );
  const said = titles.length === 1 ? ` ${titles[0]}` : titles.map((title) => `\n  ${title}`).join('');
  return `${heading}${said}\n${counted(steps)}\n`;
}

function counted(steps: readonly Step[]): string {
  if (steps.length === 0) return 'Every file was there already.';
  const created = steps.filter(({ from }) => from === undefined).length;
  const removed = steps.filter(({ to }) => to === undefined).length;
  const parts = [
    [steps.length - created - removed, 'changed'],
    [created, 'created'],
    [removed, 'removed'],
  ] as const;
  return parts.flatMap(([amount, verb]) => (amount === 0 ? [] : [`${count(amount, 'file')} ${verb}`])).join(', ') + '.';
}

/** For a program. */
export function toUndoJson(report: UndoReport, where: Places): UndoJson {
  const { command, outcome, side, runs, steps, root, problems } = report;
  const files = steps.map(({ path, from, to }) => ({
    file: where.path(`${root}/${path}`),
    change: from === undefined ? ('created' as const) : to === undefined ? ('removed' as const) : ('changed' as const),
  }));
  return {
    version: 1,
    command,
    outcome,
    side: outcome === 'done' || outcome === 'planned' ? side : null,
    runs: runs.map(({ id, session, title, startedAt }) => ({ id, session, title, startedAt })),
    files,
    problems: problems.map((problem) => toProblemJson(problem, where)),
  };
}
