import type { Form, Refactoring } from '../model/refactoring.ts';
import type { Colours } from './colours.ts';
import { count } from './count.ts';
import type { PlannedRun } from './plan-json.ts';
import { formHeadings, forms, logicOf, orchestratorRows, type OrchestratorRow } from './plan-summary.ts';
import { renderRefusals } from './render-refusals.ts';
import { renderTable } from './table.ts';

export interface SummaryRequest {
  readonly run: PlannedRun;
  readonly colours: Colours;
  /** Only some of the proposals were asked for. */
  readonly narrowed: boolean;
  /** What to type in order to apply what a dry run showed. */
  readonly applyCommand: string;
}

/** What a person wants to know after a run: what is lifted where, what rests on what, what is left alone and why. */
export function renderSummary({ run, colours, narrowed, applyCommand }: SummaryRequest): string {
  const blocks = [
    run.plan.refactorings.length === 0 ? nothingToLift(run) : liftTable(run),
    totals(run, { colours, narrowed }),
    assumed(run, colours),
    leftAlone(run, colours),
    run.written || run.changes.length === 0 ? '' : `Nothing was written. To apply: ${colours.bold(applyCommand)}\n`,
  ];
  return blocks.filter((block) => block !== '').join('\n');
}

const rowCap = 40;
const refusalCap = 3;

function nothingToLift({ files, orchestrators }: PlannedRun): string {
  if (files === 0) return 'There are no source files here.\n';
  if (orchestrators === 0) return `No orchestrators were found in ${count(files, 'file')}.\n`;
  return `Nothing to lift in ${count(orchestrators, 'orchestrator')} (${count(files, 'file')} read).\n`;
}

function liftTable({ plan, where }: PlannedRun): string {
  const rows = orchestratorRows(plan.refactorings);
  const cell = (number: number) => (number === 0 ? '' : String(number));
  const columns = columnsOf(rows);
  const table = renderTable({
    head: ['orchestrator', 'file', ...columns.map(({ heading }) => heading)],
    rows: rows
      .slice(0, rowCap)
      .map((row) => [row.orchestrator, where.path(row.file), ...columns.map(({ of }) => cell(of(row)))]),
    numeric: columns.map((_, index) => index + 2),
  });
  const rest = rows.length > rowCap ? `… and ${count(rows.length - rowCap, 'more orchestrator')}\n` : '';
  return `${table}\n${rest}`;
}

interface Column {
  readonly heading: string;
  readonly of: (row: OrchestratorRow) => number;
}

/** The forms that occur, what they come to, and the splits. */
function columnsOf(rows: readonly OrchestratorRow[]): readonly Column[] {
  const used = forms.filter((form) => rows.some((row) => row.lifts[form] > 0));
  const [lifts, splits] = [used.filter((form) => form !== 'split'), used.filter((form) => form === 'split')];
  const columnOf = (form: Form): Column => ({ heading: formHeadings[form], of: (row) => row.lifts[form] });
  const sums: readonly Column[] = [
    { heading: 'lifts', of: (row) => row.total - row.lifts.split },
    { heading: 'logic', of: (row) => row.logic },
  ];
  return [...lifts.map(columnOf), ...(lifts.length === 0 ? [] : sums), ...splits.map(columnOf)];
}

function totals(run: PlannedRun, { colours, narrowed }: Pick<SummaryRequest, 'colours' | 'narrowed'>): string {
  const { refactorings } = run.plan;
  if (refactorings.length === 0) return '';
  const splits = refactorings.filter(({ form }) => form === 'split').length;
  const lifts = refactorings.length - splits;
  const counted = [lifts === 0 ? [] : [count(lifts, 'lift')], splits === 0 ? [] : [count(splits, 'split')]].flat();
  const created = run.changes.filter(({ before }) => before === undefined).length;
  return [
    `${colours.bold(counted.join(', '))}, ${count(run.changes.length, 'file')} ` +
      `${run.written ? 'written' : 'to change'} (${created} new).\n`,
    lifts === 0
      ? ''
      : `Logic operators ${run.written ? 'moved' : 'to move'} to the core: ${operators(run, narrowed)}.\n`,
  ].join('');
}

/** What the survey counts, and what becomes of it: lifted, left alone, or too thin for a function of its own. */
function operators({ plan: { refactorings, refusals }, withheld, logic }: PlannedRun, narrowed: boolean): string {
  const lifted = logicOf(refactorings);
  const left = logicOf(refusals) + logicOf(withheld);
  if (narrowed || logic < lifted + left) return String(lifted);
  return `${lifted} of ${logic} (${left} left alone, ${logic - lifted - left} too thin)`;
}

function assumed({ plan, withheld }: PlannedRun, colours: Colours): string {
  const taken = plan.refactorings.filter(({ confidence }) => confidence === 'likely');
  return [
    assumptionLines(withheld, colours, ([, are, them]) => `${are} left out; --assume takes ${them} as well`),
    assumptionLines(taken, colours, ([, are]) => `${are} taken because of --assume`),
  ].join('');
}

type Verbs = readonly [rests: string, are: string, them: string];

function assumptionLines(likely: readonly Refactoring[], colours: Colours, fate: (verbs: Verbs) => string): string {
  if (likely.length === 0) return '';
  const verbs: Verbs = likely.length === 1 ? ['rests', 'is', 'it'] : ['rest', 'are', 'them'];
  const heading = `${count(likely.length, 'lift')} ${verbs[0]} on an assumption and ${fate(verbs)}:`;
  const shown = likely
    .slice(0, refusalCap)
    .map(({ id, assumptions }) => `  ${colours.bold(id)} ${assumptions.join('; ')}`);
  const rest = likely.length > refusalCap ? [`  … and ${likely.length - refusalCap} more`] : [];
  return [heading, ...shown, ...rest].map((line) => `${line}\n`).join('');
}

function leftAlone({ plan, where }: PlannedRun, colours: Colours): string {
  if (plan.refusals.length === 0) return '';
  const wide = plan.refusals.filter(({ form }) => form === 'split').length;
  const regions = plan.refusals.length - wide;
  const counted = [
    regions === 0 ? [] : [`${count(regions, 'region')} with business logic`],
    wide === 0 ? [] : [`${count(wide, 'orchestrator')} with too many dependencies`],
  ].flat();
  const heading = `Left alone: ${counted.join(', ')}\n`;
  return heading + renderRefusals({ refusals: plan.refusals, where, colours, cap: refusalCap });
}
