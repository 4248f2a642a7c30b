import { exitCodeOf, type ExitCode } from '../../core/report/exit-code.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { toText } from '../../core/report/shared-json.ts';
import { renderSurvey, toSurveyJson } from '../../core/report/survey-report.ts';
import { placesBefore, surveyRun } from './plan-run.ts';
import type { Prepared } from './prepare.ts';
import type { Terminal } from './terminal.ts';

/** `survey`: the orchestrators, the worst first. */
export async function surveyCommand(prepared: Prepared, terminal: Terminal): Promise<ExitCode> {
  const { surveyed, problems } = await surveyRun({ prepared, terminal });
  const where = placesBefore([], prepared.cwd);
  const run = { ...surveyed, problems, limit: prepared.settings.limit, where };
  const misused = problems.some(({ kind }) => kind === 'usage');
  if (!misused) terminal.print(prepared.invocation.format === 'json' ? toText(toSurveyJson(run)) : renderSurvey(run));
  terminal.tell(renderProblems(problems, { where, colours: terminal.errColours }));
  return exitCodeOf(problems, false);
}
