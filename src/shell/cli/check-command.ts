import { toCheckJson } from '../../core/report/check-json.ts';
import { nothingChecked } from '../../core/report/nothing-checked.ts';
import { exitCodeOf, type ExitCode } from '../../core/report/exit-code.ts';
import { renderCheck } from '../../core/report/render-check.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { toText } from '../../core/report/shared-json.ts';
import { countSeverity, violationsOf } from '../../core/report/violation.ts';
import { placesBefore, planRun } from './plan-run.ts';
import type { Prepared } from './prepare.ts';
import type { Terminal } from './terminal.ts';

/** `check`: the rules over the findings that the plan is made from. */
export async function checkCommand(prepared: Prepared, terminal: Terminal): Promise<ExitCode> {
  const { invocation, settings, severities, cwd } = prepared;
  const planned = await planRun({ prepared, settings, terminal, withCore: true });
  const { plan, changes, surveyed } = planned;
  const problems = [...planned.problems, ...nothingChecked({ ...planned, targets: prepared.targets })];
  const violations = violationsOf(plan.findings, severities);
  const where = placesBefore(changes, cwd);
  const run = {
    violations,
    problems,
    files: surveyed.files,
    orchestrators: surveyed.orchestrators.length,
    where,
  };
  const misused = problems.some(({ kind }) => kind === 'usage');
  if (!misused)
    terminal.print(invocation.format === 'json' ? toText(toCheckJson(run)) : renderCheck(run, terminal.outColours));
  terminal.tell(renderProblems(problems, { where, colours: terminal.errColours }));
  const tooManyWarnings =
    invocation.maxWarnings !== undefined && countSeverity(violations, 'warning') > invocation.maxWarnings;
  return exitCodeOf(problems, countSeverity(violations, 'error') > 0 || tooManyWarnings);
}
