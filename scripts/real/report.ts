import { hunkAt, parseHunks } from './diff.ts';
import { percent, table, tally } from './tables.ts';
import { countBroken } from './test-summary.ts';
import type { Trial } from './trial.ts';

/** Everything that is worth knowing about a trial, as text. */
export function renderTrial(trial: Trial): string {
  const { plan, types, tests, faults } = trial;
  const logic = ({ logic }: { readonly logic: number }) => logic;
  const sections = [
    table(['', ''], totals(trial)),
    table(
      ['lifts', 'count', 'operators'],
      tally(plan.refactorings.filter(isLift), { by: ({ form }) => form, sum: logic }),
    ),
    table(['withheld', 'count', 'operators'], tally(plan.withheld, { by: ({ form }) => form, sum: logic })),
    table(
      ['refusals', 'count', 'operators'],
      tally(plan.refusals.filter(isLift), { by: ({ code }) => code, sum: logic }),
    ),
    ...splits(trial),
    ...plan.problems.map(({ code, file, line, message }) => `problem ${code}: ${file ?? ''}:${line ?? ''} ${message}`),
    ...newDiagnosticsWithHunks(trial),
    ...(tests && countBroken(tests.before, tests.after) > 0 ? [newFailures(tests)] : []),
    ...faults.map((fault) => `FAULT: ${fault}`),
    faults.length === 0 ? `all as it has to be${types && tests ? '' : ' (as far as it was looked at)'}` : '',
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function totals({
  plan,
  dry,
  logic,
  wide,
  types,
  tests,
  faults,
}: Trial): readonly (readonly [string, string | number])[] {
  const { summary } = plan;
  const moved = logic.before - logic.after;
  const effectFree = summary.logicLifted + summary.logicRefused;
  return [
    ['files', summary.files],
    ['orchestrators', summary.orchestrators],
    ['files changed or created', summary.changedFiles.length],
    ['lifts', plan.refactorings.filter(isLift).length],
    ['logic operators in orchestrators, by the survey', logic.before],
    ['of these moved to the core', `${moved} (${percent(moved, logic.before)})`],
    ['logic operators in lifts and refusals', effectFree],
    ['of these lifted', `${summary.logicLifted} (${percent(summary.logicLifted, effectFree)})`],
    ['classes over the limit before', wide.before.length],
    ['classes over the limit after', wide.after.length],
    ['classes split', plan.refactorings.filter((each) => !isLift(each)).length],
    ['diagnostics before', types?.before ?? 'not checked'],
    ['new diagnostics (must be 0)', types?.added.length ?? 'not checked'],
    ['tests passed before', tests?.before.summary?.passed ?? 'not run'],
    ['tests failed before', tests?.before.summary?.failed ?? 'not run'],
    ['tests broken (must be 0)', tests ? countBroken(tests.before, tests.after) : 'not run'],
    ['second run, faults (must be 0)', faults.filter((fault) => fault.startsWith('the second run')).length],
    ['seconds of a dry run', dry.seconds.toFixed(1)],
    ['processor seconds', dry.cost.cpuSeconds.toFixed(1)],
    ['peak memory', `${dry.cost.megabytes.toFixed(0)} MB`],
  ];
}

function isLift({ form }: { readonly form: string }): boolean {
  return form !== 'split';
}

/** Into what classes were split, why others were not, and each of those that are left. */
function splits({ plan, wide }: Trial): readonly string[] {
  const parts = plan.refactorings.filter((each) => !isLift(each));
  const refused = plan.refusals.filter((each) => !isLift(each));
  const said = new Set(refused.map(({ file, origin }) => `${file} ${origin}`));
  const silent = wide.after.filter(({ file, name }) => !said.has(`${file} ${name}`));
  return [
    parts.length === 0
      ? ''
      : table(
          ['class', 'parts'],
          parts.map(({ origin, creates }) => [origin, creates.length]),
        ),
    refused.length === 0 ? '' : table(['splits refused', 'count'], reasons(refused)),
    ...refused.map(({ code, file, origin, reason }) => `${code} ${file} ${origin}: ${reason}`),
    ...silent.map(({ file, message }) => `left without a reason: ${file} ${message}`),
  ];
}

function reasons(refused: readonly { readonly code: string }[]): readonly (readonly [string, number])[] {
  return tally(refused, { by: ({ code }) => code, sum: () => 0 }).map(([code, count]) => [code, count]);
}

function newDiagnosticsWithHunks({ types, diff }: Trial): readonly string[] {
  const hunks = parseHunks(diff);
  return (types?.added ?? []).map((diagnostic) => {
    const { file, line, code, message } = diagnostic;
    const hunk = hunkAt(hunks, diagnostic);
    return [`NEW DIAGNOSTIC ${file}:${line} ${code}: ${message}`, hunk ? hunk.text : '(no hunk in this file)'].join(
      '\n',
    );
  });
}

function newFailures({ before, after }: NonNullable<Trial['tests']>): string {
  const failures = after.failures.filter((failure) => !before.failures.includes(failure));
  return ['BROKEN TESTS', ...failures.map((failure) => `  ${failure}`)].join('\n');
}
