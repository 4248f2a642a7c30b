import type { ChangeSet } from '../model/change-set.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import type { ModuleAddition, NamedImport, Refactoring } from '../model/refactoring.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PlanJson } from './plan-schema.ts';
import type { Places } from './position.ts';
import { displayPath, toProblemJson, toRangeJson } from './shared-json.ts';
import { logicOf } from './plan-summary.ts';

/** Everything that a report about a planned run needs. */
export interface PlannedRun {
  readonly plan: Plan;
  readonly changes: ChangeSet;
  /** Proposals that rest on assumptions which nobody allowed to make. */
  readonly withheld: readonly Refactoring[];
  readonly problems: readonly Problem[];
  readonly files: number;
  readonly orchestrators: number;
  /** The logic operators that the survey counts in them. */
  readonly logic: number;
  readonly written: boolean;
  readonly where: Places;
  /** Places in the texts that the lifts leave behind, in which the edits of splits count. */
  readonly whereLifted?: Places;
}

/** The plan as `--format json` prints it. */
export function toPlanJson(run: PlannedRun): PlanJson {
  const { plan, changes, withheld, problems, files, orchestrators, logic, written, where } = run;
  return {
    version: 1,
    refactorings: plan.refactorings.map((refactoring) => toRefactoringJson(refactoring, run)),
    withheld: withheld.map((refactoring) => toRefactoringJson(refactoring, run)),
    refusals: plan.refusals.map((refusal) => toRefusalJson(refusal, where)),
    problems: problems.map((problem) => toProblemJson(problem, where)),
    summary: {
      files,
      orchestrators,
      refactorings: plan.refactorings.length,
      withheld: withheld.length,
      refusals: plan.refusals.length,
      changedFiles: changes.map((change) => where.path(change.file)),
      logicLifted: logicOf(plan.refactorings),
      logicRefused: logicOf(plan.refusals),
      logicFound: logic,
      written,
    },
  };
}

export function toRefactoringJson(
  refactoring: Refactoring,
  { where, whereLifted = where }: Pick<PlannedRun, 'where' | 'whereLifted'>,
): PlanJson['refactorings'][number] {
  const edited = refactoring.form === 'split' ? whereLifted : where;
  const { id, transform, form, title, confidence, assumptions, origin, span, logic } = refactoring;
  const { edits, imports, creates, dependsOn } = refactoring;
  return {
    id,
    transform,
    form,
    title,
    confidence,
    assumptions: [...assumptions],
    origin,
    file: where.path(span.file),
    range: toRangeJson(span, where),
    logic,
    edits: edits.map((edit) => ({
      file: where.path(edit.file),
      range: toRangeJson(edit, edited),
      text: edit.text,
    })),
    imports: imports.map((needed) => toImportJson(needed, where)),
    creates: creates.map((addition) => toAdditionJson(addition, where)),
    dependsOn: [...dependsOn],
  };
}

function toAdditionJson({ file, declarations, imports }: ModuleAddition, where: Places) {
  return {
    file: where.path(file),
    declarations: declarations.map(({ kind, name, text }) => ({ kind, name, text })),
    imports: imports.map((needed) => toImportJson(needed, where)),
  };
}

function toImportJson({ file, from, name, alias, typeOnly }: NamedImport, where: Places) {
  return {
    file: where.path(file),
    from: displayPath(from, where),
    name,
    ...(alias === undefined ? {} : { alias }),
    typeOnly,
  };
}

export function toRefusalJson(refusal: Refusal, where: Places): PlanJson['refusals'][number] {
  const { code, form, origin, span, cause, reason, unblock, logic } = refusal;
  return {
    code,
    form,
    origin,
    file: where.path(span.file),
    range: toRangeJson(span, where),
    cause: { file: where.path(cause.file), range: toRangeJson(cause, where) },
    reason,
    unblock,
    logic,
  };
}
