import type { Problem } from '../../core/model/problem.ts';
import { byKind, surveyFile } from '../../core/survey/survey-file.ts';
import type { SurveyedOrchestrator } from '../../core/survey/surveyed-orchestrator.ts';
import { readSource } from './read-texts.ts';

export interface SurveyedFiles {
  readonly orchestrators: readonly SurveyedOrchestrator[];
  readonly problems: readonly Problem[];
}

/** So many files are worth a word. */
const batchSize = 64;

/**
 * Surveys files. A file with a syntax error is left out, and said so. Reading them one after the other takes less than
 * what a promise for each of them does.
 */
export async function surveyFiles(
  files: readonly string[],
  progress: (done: number, file: string) => void,
): Promise<SurveyedFiles> {
  const orchestrators: SurveyedOrchestrator[] = [];
  const problems: Problem[] = [];
  for (const [index, file] of files.entries()) {
    if (index % batchSize === 0) progress(index, file);
    const source = readSource(file);
    if ('problem' in source) {
      problems.push(source.problem);
      continue;
    }
    const survey = surveyFile({ file, text: source.text });
    const { errors, notices } = byKind(survey.problems);
    const confirmed = errors.length === 0 ? [] : await confirmSyntaxErrors(file, source.text);
    problems.push(...notices, ...confirmed);
    if (confirmed.length === 0) orchestrators.push(...survey.orchestrators);
  }
  return { orchestrators, problems };
}

/**
 * The survey's parser is stricter than TypeScript in places, so TypeScript has the last word. It is loaded only when
 * there is something to confirm.
 */
async function confirmSyntaxErrors(file: string, text: string): Promise<readonly Problem[]> {
  const { syntaxErrorIn } = await import('../../core/survey/syntax-error.ts');
  const problem = syntaxErrorIn({ file, text });
  return problem ? [problem] : [];
}
