import type { Problem } from '../../core/model/problem.ts';
import { byKind, surveyFile } from '../../core/survey/survey-file.ts';
import type { SurveyedOrchestrator } from '../../core/survey/surveyed-orchestrator.ts';
import { readSource } from './read-texts.ts';

export interface SurveyedFiles {
  readonly orchestrators: readonly SurveyedOrchestrator[];
  readonly problems: readonly Problem[];
}

const batchSize = 64;

/** Surveys files, some read ahead while others are parsed. A file with a syntax error is left out, and said so. */
export async function surveyFiles(
  files: readonly string[],
  progress: (done: number, file: string) => void,
): Promise<SurveyedFiles> {
  const orchestrators: SurveyedOrchestrator[] = [];
  const problems: Problem[] = [];
  let next = readBatch(files, 0);
  for (let start = 0; start < files.length; start += batchSize) {
    const batch = await next;
    next = readBatch(files, start + batchSize);
    for (const { file, source } of batch) {
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
    progress(Math.min(start + batchSize, files.length), batch[batch.length - 1]?.file ?? '');
  }
  return { orchestrators, problems };
}

function readBatch(files: readonly string[], start: number) {
  const batch = files.slice(start, start + batchSize);
  return Promise.all(batch.map(async (file) => ({ file, source: await readSource(file) })));
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
