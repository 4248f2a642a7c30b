import { relative, resolve } from 'node:path';
import { gitRoot } from '../workspace/git-root.ts';
import { toPosix } from '../workspace/paths.ts';
import { placeFor, placeOf } from '../workspace/place.ts';
import { renderDiff } from '../../core/edit/render-diff.ts';
import type { ChangeSet } from '../../core/model/change-set.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { Settings } from '../../core/model/settings.ts';
import { transformNames } from '../../core/model/transform-name.ts';
import type { Invocation } from '../../core/options/invocation.ts';
import { applyCommand } from '../../core/report/apply-command.ts';
import { colourDiff } from '../../core/report/colour-diff.ts';
import { count } from '../../core/report/count.ts';
import { exitCodeOf, type ExitCode } from '../../core/report/exit-code.ts';
import { gitProblem } from '../../core/report/git-problem.ts';
import { toPlanJson, type PlannedRun } from '../../core/report/plan-json.ts';
import { logicOf } from '../../core/report/plan-summary.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { renderSummary } from '../../core/report/render-summary.ts';
import { toText } from '../../core/report/shared-json.ts';
import { unknownIds } from '../../core/report/unknown-ids.ts';
import { readGitState } from '../sinks/git-state.ts';
import { objectionsTo } from '../sinks/objections.ts';
import { placesBefore, placesLifted, planRun } from './plan-run.ts';
import type { Prepared } from './prepare.ts';
import type { Terminal } from './terminal.ts';

/** `--dry` and `--write`: both plan the same; what becomes of the changes is the only difference. */
export async function liftCommand(prepared: Prepared, terminal: Terminal): Promise<ExitCode> {
  const { invocation, settings, targets, cwd } = prepared;
  const writing = invocation.mode === 'write';
  const problems: Problem[] = [];
  const where = placesBefore([], cwd);
  // Before the long work, so that nobody waits for a refusal.
  if (writing) problems.push(...(await guard(targets, prepared)));
  if (isUsage(problems)) return stop(problems);
  const {
    plan,
    changes,
    lifted = [],
    withheld = [],
    surveyed,
    problems: found,
  } = await planRun({ prepared, settings, terminal });
  problems.push(...found, ...unknownIds({ only: settings.only, refactorings: plan.refactorings, withheld }));
  if (isUsage(problems)) return stop(problems);
  // A dry run says what writing would run into; writing looks for itself, as late as it can.
  if (!writing) {
    const files = changes.map(({ file }) => file);
    problems.push(...(await objectionsTo(changes, placeFor(files, cwd).root)));
  }
  const run: PlannedRun = {
    plan,
    changes,
    withheld,
    problems,
    files: surveyed.files,
    orchestrators: surveyed.orchestrators.length,
    logic: logicOf(surveyed.orchestrators),
    written: writing,
    where: placesBefore(changes, cwd),
    whereLifted: placesLifted({ changes, lifted }, cwd),
  };
  // What is printed is made from the texts before; after the files were written those are gone.
  const said = report(run, prepared, terminal);
  if (writing) {
    // The plan may reach beyond the targets: call sites, and the core.
    problems.push(
      ...(await guard(
        changes.map(({ file }) => file),
        prepared,
      )),
    );
    if (isUsage(problems)) return stop(problems);
    const { writeChanges } = await import('../journal/write-changes.ts');
    const title = `${count(plan.refactorings.length, 'refactoring')} by --write`;
    const outcome = await writeChanges({ changes, cwd, title });
    if (outcome.kind !== 'written') return stop([...problems, ...outcome.problems]);
  }
  terminal.print(said.product);
  terminal.tell(renderProblems(unique(problems), { where, colours: terminal.errColours }) + said.summary);
  if (writing && changes.length > 0 && invocation.format === 'pretty')
    terminal.tell(`\`${undoCommandFor(changes, cwd)}\` takes this back.\n`);
  return exitCodeOf(problems, invocation.failOnChanges && changes.length > 0);

  function stop(all: readonly Problem[]): ExitCode {
    terminal.tell(renderProblems(unique(all), { where, colours: terminal.errColours }));
    return exitCodeOf(all, false);
  }
}

/** The journal is the one of the project that was written in, which need not be the one around here. */
function undoCommandFor(changes: ChangeSet, cwd: string): string {
  const { root } = placeFor(
    changes.map(({ file }) => file),
    cwd,
  );
  return root === placeOf(cwd).root ? 'fcis-codemod undo' : `fcis-codemod undo ${relative(cwd, root)}`;
}

async function guard(paths: readonly string[], { invocation, cwd }: Prepared): Promise<readonly Problem[]> {
  if (invocation.allowDirty || paths.length === 0) return [];
  const state = await readGitState(paths.map((path) => resolve(cwd, path)));
  const where = placesBefore([], cwd);
  const problem = gitProblem(state.kind === 'dirty' ? { ...state, files: state.files.map(where.path) } : state);
  return problem === undefined ? [] : [problem];
}

/** The text for standard output and the one for a person. */
function report(run: PlannedRun, { invocation, settings, cwd }: Prepared, terminal: Terminal) {
  const { outColours, errColours } = terminal;
  if (invocation.format === 'json') return { product: toText(toPlanJson(run)), summary: '' };
  const diff = renderDiff(run.changes, { cwd: toPosix(gitRoot(cwd) ?? cwd) });
  if (invocation.format === 'diff') return { product: diff, summary: '' };
  const summary = renderSummary({
    run,
    colours: errColours,
    narrowed: isNarrowed(invocation, settings),
    applyCommand: applyCommand(invocation),
  });
  const shown = outColours.isColorSupported ? colourDiff(diff, outColours) : diff;
  return { product: run.written ? '' : shown, summary: diff === '' || run.written ? summary : `\n${summary}` };
}

function isNarrowed({ limit }: Invocation, { only, transforms }: Settings): boolean {
  return limit !== undefined || only.length > 0 || transforms.length < transformNames.length;
}

function isUsage(problems: readonly Problem[]): boolean {
  return problems.some(({ kind }) => kind === 'usage');
}

function unique(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
