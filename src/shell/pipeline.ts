import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { ChangeSet } from '../core/model/change-set.ts';
import type { Plan } from '../core/model/plan.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Refactoring } from '../core/model/refactoring.ts';
import type { Settings } from '../core/model/settings.ts';
import { createCoreTest } from '../core/edit/core-directory.ts';
import { mergePlans, sortFindings } from '../core/plan/merge-plans.ts';
import { selectRefactorings } from '../core/plan/select-refactorings.ts';
import { noticesOfLeftAlone } from '../core/survey/left-alone.ts';
import type { ts } from '../core/syntax/typescript.ts';
import { formatChanges } from './style/format-changes.ts';
import { surveyWorkspace, type Progress, type SurveyResult, type WorkspaceRequest } from './survey-workspace.ts';
import { createPackageFinder } from './workspace/package-directory.ts';
import { toPosix } from './workspace/paths.ts';
import { createTextReader } from './workspace/read-texts.ts';

export interface PlanRequest extends WorkspaceRequest {
  readonly settings: Settings;
  /** The tsconfig that `--project` names. */
  readonly project?: string | undefined;
  /** Look into the modules of the core as well, for the rule that they stay pure. */
  readonly withCore?: boolean;
  /** Say of all logic why it stays, also where nothing was proposed. */
  readonly explaining?: boolean;
}

export interface PlanResult extends SurveyResult {
  /** The refactorings are those that `changes` holds. */
  readonly plan: Plan;
  readonly changes: ChangeSet;
  /** What the lifts alone make of the files: the edits of splits count in these texts. */
  readonly lifted?: ChangeSet;
  /** Verified refactorings that rest on assumptions which nobody allowed to make. */
  readonly withheld?: readonly Refactoring[];
}

/** Plans what can be lifted below these paths: survey -> program of each tsconfig -> draft -> verified plan -> changes. */
export async function planWorkspace(request: PlanRequest): Promise<PlanResult> {
  const { composeStages, findBusinessLogic, groupByConfig, nameRemedies, planProgram, resolveProject } =
    await import('./engine.ts');
  const { settings, progress = () => undefined } = request;
  const cwd = toPosix(await realpath(request.cwd));
  const named = request.project === undefined ? {} : resolveProject(toPosix(resolve(cwd, request.project)));
  if (named.problem) return nothingPlanned([named.problem]);

  const { surveyed, problems, listed } = await surveyWorkspace({ ...request, cwd });
  const core =
    request.withCore === true
      ? listed.filter(createCoreTest({ coreDir: settings.coreDir, files: listed, packageOf: createPackageFinder() }))
      : [];
  // What is left alone anyway need not be loaded.
  const taken = surveyed.orchestrators.filter(({ leftAlone }) => leftAlone === undefined);
  const files = [...new Set([...taken.map(({ file }) => file), ...core])].sort();
  const { groups, problems: configProblems } = groupByConfig({ files, project: named.file });
  const readText = createTextReader();
  const wanted = new Set(taken.map(({ file, name }) => `${file}#${name}`));
  const isWanted = ({ file, name }: { readonly file: string; readonly name: string }) => wanted.has(`${file}#${name}`);
  const plans: Plan[] = [];
  const notices: Problem[] = [];
  const optionsOf = new Map<string, ts.CompilerOptions>();
  for (const [done, group] of groups.entries()) {
    const report = (stage: Progress['stage']) =>
      progress({ stage, done, total: groups.length, ...(group.config.file ? { subject: group.config.file } : {}) });
    const planned = planProgram({ group, settings, cwd, readText, report, isWanted, explaining: request.explaining });
    plans.push(planned.plan);
    notices.push(...planned.problems);
    for (const { creates, edits } of planned.plan.refactorings) {
      for (const { file } of [...creates, ...edits]) optionsOf.set(file, group.config.options);
    }
  }
  const merged = mergePlans(plans);
  const findings = [...nameRemedies(merged, readText), ...findBusinessLogic(merged, readText)];
  const plan = { ...merged, findings: sortFindings(findings) };
  const { selected, withheld } = selectRefactorings(plan.refactorings, settings);
  const compilerOptions = (file: string) => optionsOf.get(file) ?? {};
  const { changes: composed, lifted } = composeStages({ refactorings: selected, readText, compilerOptions });
  const { changes, problems: unformatted } = await formatChanges(composed);
  return {
    plan: { ...plan, refactorings: selected },
    changes,
    lifted,
    withheld,
    listed,
    problems: [
      ...problems,
      ...configProblems,
      ...notices,
      ...unformatted,
      ...noticesOfLeftAlone(surveyed.orchestrators),
    ],
    surveyed,
  };
}

function nothingPlanned(problems: readonly Problem[]): PlanResult {
  return {
    plan: { refactorings: [], refusals: [], findings: [] },
    changes: [],
    problems,
    surveyed: { files: 0, orchestrators: [] },
    listed: [],
  };
}
