import type { Problem } from '../model/problem.ts';
import type { SurveyedOrchestrator } from '../survey/surveyed-orchestrator.ts';
import { count } from './count.ts';
import { logicOf } from './plan-summary.ts';
import type { Places } from './position.ts';
import { toProblemJson } from './shared-json.ts';
import type { SurveyJson } from './survey-schema.ts';
import { renderTable } from './table.ts';

export interface SurveyedRun {
  /** Ranked, the one with the highest score first. */
  readonly orchestrators: readonly SurveyedOrchestrator[];
  readonly problems: readonly Problem[];
  readonly files: number;
  /** Show only so many. */
  readonly limit: number | undefined;
  readonly where: Places;
}

/** The orchestrators by their god score, for a person. */
export function renderSurvey({ orchestrators, files, limit, where }: SurveyedRun): string {
  if (files === 0) return 'There are no source files here.\n';
  if (orchestrators.length === 0) return `No orchestrators were found in ${count(files, 'file')}.\n`;
  const table = renderTable({
    head: ['orchestrator', 'kind', 'at', 'dependencies', 'logic', 'score'],
    rows: orchestrators
      .slice(0, limit)
      .map(({ name, kind, file, line, dependencies, logic, score }) => [
        name,
        kind,
        `${where.path(file)}:${line}`,
        String(dependencies),
        String(logic),
        String(score),
      ]),
    numeric: [3, 4, 5],
  });
  const found = `${count(orchestrators.length, 'orchestrator')} in ${count(files, 'file')}`;
  return `${table}\n\n${found}, ${count(logicOf(orchestrators), 'logic operator')}.\n`;
}

/** The same for a program. */
export function toSurveyJson({ orchestrators, problems, files, limit, where }: SurveyedRun): SurveyJson {
  return {
    version: 1,
    orchestrators: orchestrators
      .slice(0, limit)
      .map((orchestrator) => ({ ...orchestrator, file: where.path(orchestrator.file) })),
    problems: problems.map((problem) => toProblemJson(problem, where)),
    summary: { files, orchestrators: orchestrators.length },
  };
}
