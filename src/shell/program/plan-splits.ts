import { readAfter, spanBefore } from '../../core/edit/overlay-changes.ts';
import { composeChanges } from '../../core/edit/compose-changes.ts';
import type { Plan } from '../../core/model/plan.ts';
import type { Refactoring } from '../../core/model/refactoring.ts';
import { narrowDraft, selectRefactorings } from '../../core/plan/select-refactorings.ts';
import { draftSplits, findTooWide } from '../../core/splitting/draft-splits.ts';
import { groupOperations } from '../../core/splitting/grouping/group-operations.ts';
import type { ts } from '../../core/syntax/typescript.ts';
import { layOver } from '../../core/verify/overlay-program.ts';
import { verifyDraft } from '../../core/verify/verify-draft.ts';
import { filesMentioning } from '../workspace/mentioning-files.ts';
import type { ProgramRequest } from './plan-program.ts';

export interface PlanSplitsRequest extends ProgramRequest {
  readonly program: ts.Program;
  readonly host: ts.CompilerHost;
  /** What is lifted out of the files of this program before. */
  readonly lifts: readonly Refactoring[];
}

/**
 * Plans splits over the texts that the lifts leave behind, so that both together are as if done one after the other.
 * Undefined where no class is too wide: then this costs nothing.
 */
export function planSplits(request: PlanSplitsRequest): Plan | undefined {
  const { group, settings, cwd, readText, isWanted, program, host } = request;
  if (!settings.transforms.includes('split-orchestrator')) return undefined;
  const wide = group.files.flatMap((file) => {
    const sourceFile = program.getSourceFile(file);
    const found = sourceFile === undefined ? [] : findTooWide(sourceFile, settings.maxDependencies);
    return found.filter(({ name }) => isWanted({ file, name })).map(({ name }) => ({ file, name }));
  });
  if (wide.length === 0) return undefined;

  const { options } = group.config;
  const { selected } = selectRefactorings(request.lifts, { ...settings, limit: undefined });
  const lifted = composeChanges({ refactorings: selected, readText, compilerOptions: () => options });
  const isLoaded = (file: string) => program.getSourceFile(file) !== undefined;
  const others = filesMentioning(
    wide.map(({ name }) => name),
    { folder: cwd, isLoaded },
  );
  const laid = layOver({ base: program, host, changes: lifted, files: others });
  const readLifted = readAfter(lifted, readText);
  const draft = draftSplits({
    program: laid.program,
    files: [...new Set(wide.map(({ file }) => file))],
    settings,
    root: cwd,
    exists: (file) => readLifted(file) !== undefined,
    group: groupOperations,
    isWanted,
  });
  const verified = verifyDraft({
    draft: narrowDraft(draft, settings),
    ...laid,
    compose: (some) => composeChanges({ refactorings: some, readText: readLifted, compilerOptions: () => options }),
  });
  const edits = selected.flatMap((lift) => lift.edits);
  return {
    refactorings: verified.refactorings.map((split) => ({
      ...split,
      span: spanBefore(split.span, lifted, edits),
      dependsOn: selected.filter((lift) => sharesFile(lift, split)).map(({ id }) => id),
    })),
    refusals: [...draft.refusals, ...verified.refusals].map((refusal) => ({
      ...refusal,
      span: spanBefore(refusal.span, lifted, edits),
      cause: spanBefore(refusal.cause, lifted, edits),
    })),
    findings: [],
  };
}

function sharesFile(lift: Refactoring, split: Refactoring): boolean {
  const files = new Set(split.edits.map(({ file }) => file));
  return lift.edits.some(({ file }) => files.has(file));
}
