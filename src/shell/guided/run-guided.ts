import { relative, resolve } from 'node:path';
import { unkeptProblem } from '../../core/journal/failure-problems.ts';
import type { Problem } from '../../core/model/problem.ts';
import { exitCodeOf, exitCodes, type ExitCode } from '../../core/report/exit-code.ts';
import { paragraph } from '../../core/report/paragraph.ts';
import { renderProblems } from '../../core/report/render-problems.ts';
import type { SavedSession } from '../../core/session/saved-session.ts';
import { placesBefore } from '../cli/plan-run.ts';
import type { Prepared } from '../cli/prepare.ts';
import type { Terminal } from '../cli/terminal.ts';
import { realDisk } from '../journal/disk.ts';
import { holdingLock } from '../journal/lock.ts';
import { toPosix } from '../workspace/paths.ts';
import { isInside, placeOf, realPath } from '../workspace/place.ts';
import { guidedSession } from './guided-command.ts';
import { inquirerAsker } from './inquirer-asker.ts';
import { holdKeyboard } from './keyboard.ts';
import { lookOf } from './look.ts';
import { openWorkbench } from './open-workbench.ts';
import { page } from './page.ts';
import { openRemoteWorkbench } from './remote-workbench.ts';
import { promptAnew } from './prompt-anew.ts';
import { chooseSession } from './resume.ts';
import { findSession } from './saved-file.ts';
import { isStop, listenForStops, StoppedAmid } from './stopping.ts';
import { windowOf } from './window.ts';
import { workingLine } from './working-line.ts';

export interface RunGuidedRequest {
  readonly prepared: Prepared;
  readonly terminal: Terminal;
  readonly words: readonly string[];
  readonly resumed?: SavedSession | undefined;
}

/** A guided session in this terminal, which may be closed or interrupted at any time. */
export async function runGuided(request: RunGuidedRequest): Promise<ExitCode> {
  const { terminal, prepared } = request;
  const outside = outsideProject(prepared);
  if (outside !== undefined) return refuse(outside);
  const stopping = listenForStops();
  const { signal } = stopping;
  const keyboard = holdKeyboard(process.stdin);
  const { lend } = keyboard;
  const whileElsewhere = <T>(work: () => Promise<T>) => stopping.whileElsewhere(() => lend(work));
  const look = () => lookOf(terminal);
  const progress = workingLine(terminal, look);
  const print = (text: string) => terminal.print(text);
  const asker = inquirerAsker(look, promptAnew({ signal, lend }), windowOf(process.stdout));
  // Run from its sources, the program has no thread that Node could load.
  const isBuilt = import.meta.url.endsWith('.js');
  try {
    const place = placeOf(prepared.cwd);
    const held = await holdingLock({ place, disk: realDisk, kind: 'session' }, async () => {
      const asked = await chooseSession({
        ...request,
        asker: { ...asker, edit: (question) => whileElsewhere(() => asker.edit(question)) },
        look,
        progress,
        openBench: isBuilt ? (asked, report) => openRemoteWorkbench(asked, { report, signal }) : openWorkbench,
        page: (text) => whileElsewhere(() => page(text, print)),
        lend,
        signal,
      });
      if (asked.kind === 'invalid') return refuse(...asked.problems);
      return guidedSession(asked.value);
    });
    if (held.kind === 'ran') return held.value;
    return refuse(held.problem);
  } catch (error) {
    progress('');
    const unkept = isStop(error) ? undefined : unkeptProblem(error, placeOf(prepared.cwd).state);
    if (unkept !== undefined) return refuse(unkept);
    if (!isStop(error)) throw error;
    const isKept = findSession(prepared.cwd).kind === 'found';
    const left = error instanceof StoppedAmid ? 'What could not be put back is told above' : 'Nothing is half-written';
    const how = isKept ? ', and your answers are kept: `fcis-codemod resume` goes on where you left.' : '.';
    terminal.print(`\n${paragraph(`Stopped. ${left}${how}`, look())}\n`);
    // What was stopped may go on in the background for a while, for nobody. A terminal that is gone takes no words.
    process.stdout.write('', () => process.exit(exitCodes.interrupted));
    return exitCodes.interrupted;
  } finally {
    progress('');
    keyboard.end();
    stopping.end();
  }

  function refuse(...problems: readonly Problem[]): ExitCode {
    const where = placesBefore([], prepared.cwd);
    terminal.tell(renderProblems(problems, { where, colours: terminal.errColours }));
    return exitCodeOf(problems, false);
  }
}

/** A session keeps its answers, and what takes it back, in the one project that it was begun in. */
function outsideProject({ targets, cwd }: Prepared): Problem | undefined {
  const { root } = placeOf(cwd);
  const real = targets.map((target) => realPath(toPosix(resolve(cwd, target))));
  const target = real.find((file) => !isInside(`${file}/`, root));
  if (target === undefined) return undefined;
  const message = `lies outside of the project that the session is begun in, ${root}`;
  const help = `begin one there: \`cd ${relative(cwd, placeOf(target).root)}\` first; or use --dry and --write`;
  return { code: 'outside-project', kind: 'usage', file: target, message, help };
}
