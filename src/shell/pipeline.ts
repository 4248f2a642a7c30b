import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ChangeSet } from '../core/model/change-set.ts';
import type { Plan } from '../core/model/plan.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Settings } from '../core/model/settings.ts';
import { draftPlan } from '../core/plan/draft-plan.ts';
import { placeCoreModule } from '../core/edit/place-core-module.ts';
import { rankOrchestrators, surveyFile } from '../core/survey/survey-file.ts';
import type { SurveyedOrchestrator } from '../core/survey/surveyed-orchestrator.ts';
import { semanticsOf } from '../core/syntax/semantics.ts';
import { loadProgram } from './program/load-program.ts';
import { groupByConfig, resolveProject, type ConfigGroup } from './workspace/find-config.ts';
import { createPackageFinder } from './workspace/package-directory.ts';
import { toPosix } from './workspace/paths.ts';
import { listSourceFiles } from './workspace/source-files.ts';

/** A step of the run, for a progress line, e.g. `{ stage: 'survey', done: 120, total: 4821 }`. */
export interface Progress {
  readonly stage: 'list' | 'survey' | 'load' | 'plan' | 'verify';
  readonly done: number;
  readonly total: number;
  /** The file or tsconfig at hand. */
  readonly subject?: string;
}

export interface WorkspaceRequest {
  readonly paths: readonly string[];
  /** Absolute; relative paths, and the paths in ids, start here. */
  readonly cwd: string;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

export interface PlanRequest extends WorkspaceRequest {
  readonly settings: Settings;
  /** The tsconfig that `--project` names. */
  readonly project?: string | undefined;
}

export interface Surveyed {
  /** How many source files were looked at. */
  readonly files: number;
  readonly orchestrators: readonly SurveyedOrchestrator[];
}

export interface SurveyResult {
  readonly surveyed: Surveyed;
  readonly problems: readonly Problem[];
}

export interface PlanResult extends SurveyResult {
  readonly plan: Plan;
  readonly changes: ChangeSet;
}

/** Finds the orchestrators below these paths, the worst first. */
export async function surveyWorkspace(request: WorkspaceRequest): Promise<SurveyResult> {
  const { files, problems } = await listSourceFiles(request);
  const orchestrators: SurveyedOrchestrator[] = [];
  const found: Problem[] = [...problems];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const survey = surveyFile({ file, text });
    orchestrators.push(...survey.orchestrators);
    found.push(...survey.problems);
  }
  return { surveyed: { files: files.length, orchestrators: rankOrchestrators(orchestrators) }, problems: found };
}

/** Plans what can be lifted below these paths: paths -> survey -> programs -> drafts -> verified plan -> changes. */
export async function planWorkspace(request: PlanRequest): Promise<PlanResult> {
  const { surveyed, problems } = await surveyWorkspace(request);
  const named = request.project === undefined ? {} : resolveProject(toPosix(resolve(request.cwd, request.project)));
  if (named.problem) return { plan: emptyPlan, changes: [], problems: [...problems, named.problem], surveyed };
  const files = [...new Set(surveyed.orchestrators.map(({ file }) => file))].sort();
  const { groups, problems: configProblems } = groupByConfig({ files, project: named.file });
  const plans = groups.map((group) => planGroup(group, request));
  return { plan: plans[0] ?? emptyPlan, changes: [], problems: [...problems, ...configProblems], surveyed };
}

const emptyPlan: Plan = { refactorings: [], refusals: [], findings: [] };

function planGroup(group: ConfigGroup, request: PlanRequest): Plan {
  const { program } = loadProgram(group.config, group.files);
  const packageOf = createPackageFinder();
  const projectFiles = program.getRootFileNames();
  const readText = (file: string) => {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  };
  const draft = draftPlan({
    semantics: semanticsOf(program),
    files: group.files,
    settings: request.settings,
    coreModuleFor: ({ file, name }) =>
      placeCoreModule({
        orchestratorFile: file,
        orchestratorName: name,
        packageDir: packageOf(file) ?? dirname(file),
        coreDir: request.settings.coreDir,
        projectFiles,
        rootDir: program.getCompilerOptions().rootDir,
        readText,
      }),
    readText,
    root: toPosix(request.cwd),
  });
  return {
    refactorings: draft.proposals.map(({ forms }) => forms[0]),
    refusals: draft.refusals,
    findings: draft.findings,
  };
}
