import type { Form, Refactoring } from '../model/refactoring.ts';
import { groupBy } from './group-by.ts';

/** The forms in the order in which tables show them, with their headings. */
export const formHeadings: Readonly<Record<Form, string>> = {
  predicate: 'predicates',
  'throwing-guards': 'throwing guards',
  'returning-guards': 'returning guards',
  'effectful-guard': 'guards with effects',
  calculation: 'calculations',
  'pure-method': 'methods',
  split: 'splits',
};

export const forms = Object.keys(formHeadings) as readonly Form[];

/** What is lifted out of one orchestrator. */
export interface OrchestratorRow {
  readonly orchestrator: string;
  /** Absolute path. */
  readonly file: string;
  readonly lifts: Readonly<Record<Form, number>>;
  readonly total: number;
  readonly logic: number;
}

/** One row per orchestrator, in the order of the plan. */
export function orchestratorRows(refactorings: readonly Refactoring[]): readonly OrchestratorRow[] {
  const groups = groupBy(refactorings, (refactoring) => `${refactoring.span.file}\n${orchestratorOf(refactoring)}`);
  return [...groups.values()].flatMap((group) => (group[0] === undefined ? [] : [toRow(group[0], group)]));
}

/** How many logic operators these hold together. */
export function logicOf(holders: readonly { readonly logic: number }[]): number {
  return holders.reduce((sum, { logic }) => sum + logic, 0);
}

function toRow(first: Refactoring, group: readonly Refactoring[]): OrchestratorRow {
  const count = (form: Form) => [form, group.filter((refactoring) => refactoring.form === form).length] as const;
  return {
    orchestrator: orchestratorOf(first),
    file: first.span.file,
    lifts: Object.fromEntries(forms.map(count)) as Record<Form, number>,
    total: group.length,
    logic: logicOf(group),
  };
}

function orchestratorOf({ origin }: Refactoring): string {
  const dot = origin.indexOf('.');
  return dot === -1 ? origin : origin.slice(0, dot);
}
