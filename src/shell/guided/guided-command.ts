import { randomUUID } from 'node:crypto';
import { basename, join, relative } from 'node:path/posix';
import type { Problem } from '../../core/model/problem.ts';
import { count } from '../../core/report/count.ts';
import { exitCodeOf, exitCodes, type ExitCode } from '../../core/report/exit-code.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import { paragraph, ruler } from '../../core/report/render-proposal.ts';
import { surveyChoices } from '../../core/report/survey-choices.ts';
import type { SavedSession, SavedUnit } from '../../core/session/saved-session.ts';
import { beginSession, viewSession } from '../../core/session/session.ts';
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
import { passesBefore } from './verify.ts';
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
  let saved: Omit<SavedSession, 'folder'> = resumed ?? {
    version: 1,
    session: randomUUID(),
    words: request.words,
    queue: [],
    answers: [],
    done: [],
  };
  const problems: Problem[] = [];
  const { surveyed, listed, problems: found } = await surveyRun({ prepared, terminal });
  tell(found);
  const isOpen = (unit: SavedUnit) => !saved.done.some(({ name, file }) => name === unit.name && file === unit.file);
  // Where only a transform of one's own was asked for, there is nothing to look for in the orchestrators.
  const orchestrators = prepared.settings.transforms.length === 0 ? [] : surveyed.orchestrators;
  const codemods = prepared.codemods.map((file): SavedUnit => {
    const path = relative(cwd, file);
    return { file: path, name: basename(path).replace(/\.[cm]?[jt]s$/u, ''), isCodemod: true };
  });
  if (orchestrators.length + codemods.length === 0) {
    say(
      surveyed.files === 0
        ? 'There are no source files here.\n'
        : `No orchestrators were found in ${count(surveyed.files, 'file')}.\n`,
    );
    return exitCodeOf(problems, false);
  }
  const written = saved.done.flatMap((each) => each.written);
  if (!(await mayBegin({ prepared, asker, look, print: say, written }))) return exitCodes.done;
  let { verify } = prepared.invocation;
  if (verify !== undefined && !(await passesBefore(verify, { cwd, look, print: say, progress: terminal.progress }))) {
    const message = 'Go on without running it?';
    if (!(await asker.confirm({ id: 'verify', message, otherwise: false }))) return exitCodes.found;
    verify = undefined;
  }
  if (resumed === undefined && orchestrators.length > 0) {
    const found = `${count(orchestrators.length, 'orchestrator')} in ${count(surveyed.files, 'file')}`;
    say(`${found}${orchestrators.length > 1 ? ', the worst first' : ''}.\n`);
  }

  for (;;) {
    if (saved.queue.length === 0) {
      const queue = await pick();
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

  async function pick(): Promise<readonly SavedUnit[]> {
    const { path } = placesBefore([], cwd);
    const lines = surveyChoices(orchestrators, { ...look(), path });
    const units = [
      ...orchestrators.map(({ file, name }, index) => ({
        line: lines[index] ?? name,
        unit: { file: path(file), name },
      })),
      ...codemods.map((unit) => ({ line: `${unit.name}  ${unit.file}  jscodeshift transform`, unit })),
    ].filter(({ unit }) => isOpen(unit));
    if (units.length === 0) return [];
    const all = {
      name: `all ${units.length}, one after the other`,
      short: 'all',
      value: units.map(({ unit }) => unit),
    };
    const none = { name: 'that is all for now', value: [] };
    return asker.pick<readonly SavedUnit[]>({
      id: 'orchestrator',
      message: saved.done.length === 0 ? 'Where do we begin?' : 'What next?',
      choices: [
        ...units.map(({ line, unit }) => ({ name: line, short: unit.name, value: [unit] })),
        ...(units.length > 1 ? [all] : []),
        ...(saved.done.length > 0 ? [none] : []),
      ],
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
    const { commit } = prepared.invocation;
    const finished = await finishUnit({ unit, view, context, session: saved.session, verify, commit });
    if (finished.kind === 'left') return leave();
    if (finished.kind === 'failed') {
      tell(finished.problems);
      return leave(exitCodeOf(finished.problems, false));
    }
    saved = { ...saved, done: [...saved.done, finished.unit] };
    return 'next';
  }

  async function openBench(unit: SavedUnit): Promise<Workbench> {
    terminal.progress(`loading ${unit.name}`);
    if (unit.isCodemod === true) return openCodemod(unit);
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

  async function openCodemod({ file, name }: SavedUnit): Promise<Workbench> {
    const { openCodemodBench } = await import('./codemod-bench.ts');
    const files = listed;
    const report = (done: number) =>
      terminal.progress(`${name} ${done}/${files.length} (Ctrl-C stops; nothing is written yet)`);
    const bench = await openCodemodBench({ codemod: join(cwd, file), name, files, cwd, report });
    terminal.progress('');
    const ignored = new Set(prepared.settings.ignored);
    return { ...bench, lifts: bench.lifts.filter(({ id }) => !ignored.has(id)) };
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
    say(
      `${count(files.size, 'file')} written. To take back all of it: ${look().colours.bold('fcis-codemod undo --all')}\n`,
    );
  }

  function tell(more: readonly Problem[]): void {
    problems.push(...more);
    const where = placesBefore([], cwd);
    terminal.tell(renderProblems(more, { where, colours: terminal.errColours }));
  }
}
