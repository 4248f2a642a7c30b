import { randomUUID } from 'node:crypto';
import { join } from 'node:path/posix';
import type { Problem } from '../../core/model/problem.ts';
import { count } from '../../core/report/count.ts';
import { exitCodeOf, exitCodes, type ExitCode } from '../../core/report/exit-code.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { paragraph, ruler } from '../../core/report/render-proposal.ts';
import { surveyChoices } from '../../core/report/survey-choices.ts';
import type { SavedSession, SavedUnit } from '../../core/session/saved-session.ts';
import { beginSession, viewSession } from '../../core/session/session.ts';
import type { SurveyedOrchestrator } from '../../core/survey/surveyed-orchestrator.ts';
import { placesBefore, surveyRun } from '../cli/plan-run.ts';
import type { Prepared } from '../cli/prepare.ts';
import type { Terminal } from '../cli/terminal.ts';
import type { Asker } from './asker.ts';
import { mayBegin } from './ask-about-git.ts';
import { describeCounts, finishUnit } from './finish.ts';
import { lookOf } from './look.ts';
import { page } from './page.ts';
import { review } from './review.ts';
import { forgetSession, saveSession } from './saved-file.ts';
import type { Workbench } from './workbench.ts';

export interface GuidedRequest {
  readonly prepared: Prepared;
  readonly terminal: Terminal;
  readonly asker: Asker;
  /** What was typed behind the name of the program. */
  readonly words: readonly string[];
  /** The session that is gone on with. */
  readonly resumed?: SavedSession | undefined;
}

/** The guided session: pick an orchestrator, go through its proposals, have the accepted ones written; and the next. */
export async function guidedSession(request: GuidedRequest): Promise<ExitCode> {
  const { prepared, terminal, asker, resumed } = request;
  const { cwd } = prepared;
  const look = () => lookOf(terminal);
  const say = (text: string) => terminal.print(text);
  let saved: SavedSession = resumed ?? {
    version: 1,
    session: randomUUID(),
    words: request.words,
    queue: [],
    answers: [],
    done: [],
  };
  const problems: Problem[] = [];
  const { surveyed, problems: found } = await surveyRun({ prepared, terminal });
  tell(found);
  const isDone = ({ file, name }: SurveyedOrchestrator) =>
    saved.done.some((each) => each.name === name && join(cwd, each.file) === file);
  if (surveyed.orchestrators.length === 0) {
    say(
      surveyed.files === 0
        ? 'There are no source files here.\n'
        : `No orchestrators were found in ${count(surveyed.files, 'file')}.\n`,
    );
    return exitCodeOf(problems, false);
  }
  const written = saved.done.flatMap((each) => each.written);
  if (!(await mayBegin({ prepared, asker, look, print: say, written }))) return exitCodes.done;
  if (resumed === undefined)
    say(
      `${count(surveyed.orchestrators.length, 'orchestrator')} in ${count(surveyed.files, 'file')}, the worst first.\n`,
    );

  for (;;) {
    if (saved.queue.length === 0) {
      const open = surveyed.orchestrators.filter((each) => !isDone(each));
      const queue = open.length === 0 ? [] : await pick(open);
      if (queue.length === 0) return conclude();
      saved = { ...saved, queue };
    }
    const [unit, ...rest] = saved.queue;
    if (unit === undefined) return conclude();
    const outcome = await goThrough(unit);
    if (outcome !== 'next') return outcome;
    saved = { ...saved, queue: rest, answers: [] };
    keep();
  }

  async function pick(open: readonly SurveyedOrchestrator[]): Promise<readonly SavedUnit[]> {
    const where = placesBefore([], cwd);
    const lines = surveyChoices(open, { ...look(), path: where.path });
    const unitOf = ({ file, name }: SurveyedOrchestrator): SavedUnit => ({ file: where.path(file), name });
    const each = open.map((orchestrator, index) => ({
      name: lines[index] ?? orchestrator.name,
      short: orchestrator.name,
      value: [unitOf(orchestrator)],
    }));
    const all = { name: `all ${open.length}, one after the other`, short: 'all', value: open.map(unitOf) };
    const none = { name: 'that is all for now', short: 'that is all for now', value: [] };
    return asker.pick<readonly SavedUnit[]>({
      id: 'orchestrator',
      message: saved.done.length === 0 ? 'Where do we begin?' : 'What next?',
      choices: [...each, ...(open.length > 1 ? [all] : []), ...(saved.done.length > 0 ? [none] : [])],
    });
  }

  async function goThrough(unit: SavedUnit): Promise<ExitCode | 'next'> {
    const bench = await openBench(unit);
    tell(bench.problems);
    const where = placesBefore([], cwd);
    const begun = beginSession(bench.lifts, saved.answers);
    const context = {
      bench,
      asker,
      look,
      where,
      cwd,
      print: say,
      progress: terminal.progress,
      page: (text: string) => page(text, say),
      save: (answers: SavedSession['answers']) => {
        saved = { ...saved, answers };
        keep();
      },
    };
    const { kind, session } = await review(begun, context);
    if (kind === 'quit') return leave();
    const view = viewSession(session);
    if (view.proposals.length === 0) {
      const text = `There is nothing to propose in ${unit.name}: \`fcis-codemod explain ${unit.file}:LINE\` says why a line is left alone.`;
      say(`\n${paragraph(text, look())}\n`);
    }
    const finished = await finishUnit({ unit, view, context, session: saved.session });
    if (finished.kind === 'failed') {
      tell(finished.problems);
      return leave(exitCodeOf(finished.problems, false));
    }
    saved = { ...saved, done: [...saved.done, finished.unit] };
    return 'next';
  }

  async function openBench(unit: SavedUnit): Promise<Workbench> {
    terminal.progress(`loading ${unit.name}`);
    const { openWorkbench } = await import('./workbench.ts');
    const stages = { load: 'loading the types around', plan: 'planning', verify: 'type-checking the proposals for' };
    const bench = openWorkbench({
      orchestrator: { name: unit.name, file: join(cwd, unit.file) },
      settings: prepared.settings,
      cwd,
      project: prepared.invocation.project,
      report: (stage) => terminal.progress(`${stages[stage]} ${unit.name} (Ctrl-C stops; nothing is written yet)`),
    });
    terminal.progress('');
    return bench;
  }

  function keep(): void {
    if (saved.queue.length === 0) forgetSession(cwd);
    else saveSession(cwd, saved);
  }

  function leave(code: ExitCode = exitCodes.done): ExitCode {
    keep();
    summary();
    say(
      `${paragraph(`Your answers are kept: ${look().colours.bold('fcis-codemod resume')} goes on where you left.`, look())}\n`,
    );
    return code;
  }

  function conclude(): ExitCode {
    forgetSession(cwd);
    summary();
    return exitCodeOf(problems, false);
  }

  function summary(): void {
    const written = saved.done.filter((each) => each.written.length > 0);
    if (written.length === 0) {
      say(`\n${paragraph('Nothing was written in this session.', look())}\n`);
      return;
    }
    const files = new Set(written.flatMap((each) => each.written));
    say(`\n${ruler('This session', look())}\n`);
    for (const each of written) say(`  ${each.name}: ${describeCounts(each)}\n`);
    say(`${count(files.size, 'file')} written.\n`);
  }

  function tell(more: readonly Problem[]): void {
    problems.push(...more);
    const where = placesBefore([], cwd);
    terminal.tell(renderProblems(more, { where, colours: terminal.errColours }));
  }
}
