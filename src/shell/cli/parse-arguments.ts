import { Command, CommanderError } from 'commander';
import type { Problem } from '../../core/model/problem.ts';
import type { CommandName, RawFlags, RawInvocation } from '../../core/options/raw-flags.ts';
import { epilogue } from './help-text.ts';

/** What a command line turned out to be: something to do, a text to show, or something that cannot be read at all. */
export type ParsedArguments =
  | { readonly kind: 'invocation'; readonly raw: RawInvocation }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly problem: Problem };

export interface ParseArgumentsRequest {
  /** The words behind the name of the program. */
  readonly words: readonly string[];
  readonly version: () => string;
  /** Columns of the terminal, for the help text. */
  readonly width: number;
}

/** Reads the words of the command line. Only their grammar is checked here; what they mean is for the core. */
export function parseArguments({ words, version, width }: ParseArgumentsRequest): ParsedArguments {
  let raw: RawInvocation | undefined;
  let text = '';
  const program = buildProgram((command, name) => {
    raw = invocationOf({ command, name, words });
  });
  for (const command of [program, ...program.commands]) {
    command
      .exitOverride()
      .allowUnknownOption()
      .allowExcessArguments()
      .configureOutput({
        writeOut: (shown) => (text += shown),
        writeErr: () => {},
        getOutHelpWidth: () => width,
      });
  }
  try {
    program.on('option:version', () => {
      throw new CommanderError(0, 'commander.version', version());
    });
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.code === 'commander.version') return { kind: 'text', text: `${error.message}\n` };
    if (error.exitCode === 0 || error.code === 'commander.help') return { kind: 'text', text };
    const problem = { code: 'usage', kind: 'usage', message: error.message.replace(/^error: /, '') } as const;
    return { kind: 'unreadable', problem: { ...problem, help: 'see --help' } };
  }
  return raw === undefined ? { kind: 'text', text } : { kind: 'invocation', raw };
}

type Run = (command: Command, name: CommandName) => void;

function buildProgram(run: Run): Command {
  const program = new Command('fcis-codemod')
    .description('Moves business logic out of orchestrators into a functional core.')
    .enablePositionalOptions()
    .helpCommand('help [command]', 'show what a command takes')
    .argument('[paths...]', 'files and folders to work on')
    .option('--dry', 'show the changes as a unified diff, write nothing')
    .option('--write', 'make every change that was shown to be safe')
    .option('--no-interactive', 'never ask')
    .option('-t, --transform <names...>', 'only these refactorings; guided: also ./my-codemod.ts')
    .option('--only <ids...>', 'only these proposals')
    .option('--limit <n>', 'at most so many proposals')
    .option('--assume', 'also take proposals that rest on a named assumption')
    .option('--check', 'with --dry: exit with 1 when there are changes')
    .option('--allow-dirty', 'write although git has uncommitted changes')
    .option('--commit', 'guided: one commit per orchestrator')
    .option('--verify <command>', 'guided: run this after each orchestrator, and take back what breaks it')
    .option('--format <format>', 'pretty, diff or json')
    .action((_paths, _options, command: Command) => run(command, 'lift'));
  addAnalysis(program).option('-V, --version', 'show the version').addHelpText('after', epilogue);

  const check = program
    .command('check')
    .description('report what breaks the rules; exit with 1 on errors')
    .argument('[paths...]', 'files and folders to look at')
    .option('--max-warnings <n>', 'exit with 1 when there are more warnings')
    .option('--format <format>', 'pretty or json')
    .action((_paths, _options, command: Command) => run(command, 'check'));
  addAnalysis(check);

  const survey = program
    .command('survey')
    .description('rank the orchestrators by dependencies and logic')
    .argument('[paths...]', 'files and folders to look at')
    .option('--limit <n>', 'only the first so many')
    .option('--format <format>', 'pretty or json')
    .action((_paths, _options, command: Command) => run(command, 'survey'));
  addGeneral(survey);

  const explain = program
    .command('explain')
    .description('tell why a line is, or is not, lifted')
    .argument('[file:line]', 'the place, e.g. src/checkout.ts:41')
    .option('--format <format>', 'pretty or json')
    .action((_place, _options, command: Command) => run(command, 'explain'));
  addAnalysis(explain);

  const undo = program
    .command('undo')
    .description('take back what was written last')
    .argument('[folder]', 'a folder of the project (default: this one)')
    .option('--all', 'everything that was written in the same session')
    .option('--dry', 'show what would be done as a diff, touch nothing')
    .option('--why', 'show what was edited since, so that it is refused')
    .option('--forget', 'put the record of the last run aside instead, touch nothing else')
    .option('--unlock', 'first remove the lock of a run that is gone')
    .option('--format <format>', 'pretty or json')
    .action((_folder, _options, command: Command) => run(command, 'undo'));
  addOutput(undo);

  const resume = program
    .command('resume')
    .description('complete a write that was interrupted, and go on with the guided session that was left')
    .option('--dry', 'show what would be done as a diff, touch nothing')
    .option('--why', 'show what was edited since, so that it is refused')
    .option('--unlock', 'first remove the lock of a run that is gone')
    .option('--format <format>', 'pretty or json')
    .action((_options, command: Command) => run(command, 'resume'));
  addOutput(resume);
  return program;
}

/** What every command has that plans. */
function addAnalysis(command: Command): Command {
  command
    .option('--project <tsconfig>', 'use this tsconfig for every file')
    .option('--core-dir <dir>', 'where the core is, relative to its package (default: src/core)')
    .option('--max-dependencies <n>', 'how many an orchestrator may have (default: 4)')
    .option('--composition <where>', 'outside: never let a class build its parts itself (default: inside)');
  return addGeneral(command);
}

function addGeneral(command: Command): Command {
  return addOutput(command.option('--config <file>', 'use this configuration file'));
}

function addOutput(command: Command): Command {
  return command
    .option('--debug', 'show the stack trace of a bug')
    .option('--no-color', 'no colours, also in a terminal');
}

function invocationOf(request: {
  readonly command: Command;
  readonly name: CommandName;
  readonly words: readonly string[];
}): RawInvocation {
  const { command, name, words } = request;
  const separator = words.indexOf('--');
  const literal = separator === -1 ? [] : words.slice(separator + 1);
  const open = command.args.slice(0, command.args.length - literal.length).filter((word) => word !== '--');
  const isFlag = (word: string) => word.length > 1 && word.startsWith('-');
  const inherited = flagsBefore(command);
  return {
    command: name,
    flags: { ...inherited.flags, ...givenFlags(command) },
    paths: [...open.filter((word) => !isFlag(word)), ...literal],
    unknown: [...inherited.unknown, ...open.filter(isFlag)],
    known: command.options.flatMap(({ long }) => long ?? []),
  };
}

/** Flags that stood before the name of the command: taken where the command has them too. */
function flagsBefore(command: Command): { flags: RawFlags; unknown: string[] } {
  const { parent } = command;
  if (parent === null) return { flags: {}, unknown: [] };
  const own = new Set(command.options.map((option) => option.attributeName()));
  const given = Object.entries(givenFlags(parent));
  const foreign = new Set(given.map(([name]) => name).filter((name) => !own.has(name)));
  return {
    flags: Object.fromEntries(given.filter(([name]) => own.has(name))),
    unknown: parent.options.filter((option) => foreign.has(option.attributeName())).flatMap(({ long }) => long ?? []),
  };
}

function givenFlags(command: Command): RawFlags {
  const given = Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) === 'cli');
  return Object.fromEntries(given);
}
