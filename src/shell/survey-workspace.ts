import type { Problem } from '../core/model/problem.ts';
import { rankOrchestrators } from '../core/survey/survey-file.ts';
import type { SurveyedOrchestrator } from '../core/survey/surveyed-orchestrator.ts';
import { listSourceFiles } from './workspace/source-files.ts';
import { surveyFiles } from './workspace/survey-files.ts';

/** A step of the run, for a progress line, e.g. `{ stage: 'survey', done: 120, total: 4821 }`. */
export interface Progress {
  readonly stage: 'list' | 'survey' | 'load' | 'plan' | 'verify';
  readonly done: number;
  readonly total: number;
  /** The file or tsconfig at hand. */
  readonly subject?: string;
}

export interface WorkspaceRequest {
  /** Files and folders; none means the working directory. */
  readonly paths: readonly string[];
  /** Absolute; relative paths, and the paths in ids, start here. */
  readonly cwd: string;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

export interface Surveyed {
  /** How many source files were looked at. */
  readonly files: number;
  readonly orchestrators: readonly SurveyedOrchestrator[];
}

export interface SurveyResult {
  readonly surveyed: Surveyed;
  readonly problems: readonly Problem[];
  /** Every source file that was looked at. */
  readonly listed: readonly string[];
}

/** Finds the orchestrators below these paths, the worst first. */
export async function surveyWorkspace(request: WorkspaceRequest): Promise<SurveyResult> {
  const { progress = () => undefined } = request;
  progress({ stage: 'list', done: 0, total: 0 });
  const { files, problems } = await listSourceFiles(request);
  const survey = await surveyFiles(files, (done) => progress({ stage: 'survey', done, total: files.length }));
  return {
    surveyed: { files: files.length, orchestrators: rankOrchestrators(survey.orchestrators) },
    problems: [...problems, ...survey.problems],
    listed: files,
  };
}
