import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '../../core/model/problem.ts';
import type { RawInvocation } from '../../core/options/raw-flags.ts';
import { exitCodeOf } from '../../core/report/exit-code.ts';
import { bugReport } from './bug-report.ts';
import { parseArguments } from './parse-arguments.ts';
import { ignoreClosedPipes, openTerminal, type Terminal } from './terminal.ts';

/** Runs the program on the words behind its name; what it tells its caller is the exit code of the process. */
export async function run(words: readonly string[]): Promise<void> {
  ignoreClosedPipes();
  const debug = words.includes('--debug');
  const terminal = openTerminal({ colour: !words.includes('--no-color') });
  const onBug = (error: unknown) => {
    terminal.tell(bugReport({ error, words, version: version(), node: process.version, debug }));
    // Not process.exit: what was printed before has to get out first.
    process.exitCode = 70;
  };
  process.on('uncaughtException', onBug);
  try {
    process.exitCode = await runWords(words, terminal);
  } catch (error) {
    onBug(error);
  }
}

async function runWords(words: readonly string[], terminal: Terminal): Promise<number> {
  const width = process.stdout.columns || 100;
  const parsed = parseArguments({ words, version, width });
  switch (parsed.kind) {
    case 'text':
      terminal.print(parsed.text);
      return 0;
    case 'unreadable':
      return refuse([parsed.problem], terminal);
    case 'invocation':
      return runInvocation(parsed.raw, { words, terminal });
  }
}

interface Call {
  readonly words: readonly string[];
  readonly terminal: Terminal;
}

async function runInvocation(raw: RawInvocation, call: Call): Promise<number> {
  const { words, terminal } = call;
  // Everything below is loaded only now, so that --help and --version answer at once.
  const { command } = raw;
  if (command === 'undo') return (await import('./undo-command.ts')).undoCommand({ ...raw, command }, terminal);
  if (command === 'resume') return resume({ ...raw, command }, terminal);
  const { prepare } = await import('./prepare.ts');
  const prepared = await prepare({ ...raw, command }, process.cwd());
  if (prepared.kind === 'invalid') return refuse(prepared.problems, terminal);
  const { interruption } = await import('../journal/interruption.ts');
  const writing = command === 'lift' && prepared.value.invocation.mode !== 'dry';
  const interrupted = await interruption({ cwd: prepared.value.cwd, writing });
  if (interrupted?.kind === 'input') return refuse([interrupted], terminal);
  if (interrupted !== undefined) await tell([interrupted], terminal);
  switch (command) {
    case 'lift':
      if (prepared.value.invocation.mode === 'guided')
        return (await import('../guided/run-guided.ts')).runGuided({ prepared: prepared.value, terminal, words });
      return (await import('./lift-command.ts')).liftCommand(prepared.value, terminal);
    case 'check':
      return (await import('./check-command.ts')).checkCommand(prepared.value, terminal);
    case 'survey':
      return (await import('./survey-command.ts')).surveyCommand(prepared.value, terminal);
    case 'explain':
      return (await import('./explain-command.ts')).explainCommand(prepared.value, terminal);
  }
}

/**
 * A write that was interrupted comes first. What a session began with was said on its own command line; only where it
 * goes on is said on this one.
 */
async function resume(raw: RawInvocation<'resume'>, terminal: Terminal): Promise<number> {
  const cwd = process.cwd();
  const { interruption } = await import('../journal/interruption.ts');
  const interrupted = (await interruption({ cwd, writing: true })) !== undefined;
  // Whatever stands behind `resume` is about an interrupted write, or wrong.
  const { debug: _debug, color: _color, ...flags } = raw.flags;
  const said = Object.keys(flags).length + raw.paths.length + raw.unknown.length > 0;
  if (interrupted || said) {
    const code = await (await import('./undo-command.ts')).undoCommand(raw, terminal);
    if (code !== 0 || said) return code;
  }
  const { reopenSession } = await import('../guided/resume.ts');
  const left = await reopenSession(cwd, terminal);
  if (left.kind === 'invalid') return interrupted ? 0 : refuse(left.problems, terminal);
  const { saved, prepared } = left.value;
  const { runGuided } = await import('../guided/run-guided.ts');
  return runGuided({ prepared, terminal, words: saved.words, resumed: saved });
}

async function refuse(problems: readonly Problem[], terminal: Terminal): Promise<number> {
  await tell(problems, terminal);
  return exitCodeOf(problems, false);
}

async function tell(problems: readonly Problem[], terminal: Terminal): Promise<void> {
  const { renderProblems } = await import('../../core/report/render-problems.ts');
  const { placesBefore } = await import('./plan-run.ts');
  const where = placesBefore([], process.cwd());
  terminal.tell(renderProblems(problems, { where, colours: terminal.errColours }));
}

/** The version in the nearest package.json: the source tree and the built one lie at different depths. */
function version(folder = dirname(fileURLToPath(import.meta.url))): string {
  try {
    const { name, version } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<string, string>;
    if (name === 'fcis-codemod' && version !== undefined) return version;
  } catch {
    // Not here: one folder up.
  }
  return dirname(folder) === folder ? 'unknown' : version(dirname(folder));
}
