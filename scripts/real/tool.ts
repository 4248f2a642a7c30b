import type { CheckJson } from '../../src/core/report/check-schema.ts';
import type { PlanJson } from '../../src/core/report/plan-schema.ts';
import type { Options } from './options.ts';
import { runMeasured, type Cost } from './run-command.ts';

/** One run of the tool that went well. */
export interface ToolRun {
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  readonly cost: Cost;
}

export interface WideClass {
  readonly file: string;
  readonly name: string;
  /** What `check` says about it. */
  readonly message: string;
  /** Why it is not split; undefined where it is, or where nothing tries. */
  readonly refusal: string | undefined;
}

/** The options that `check` has as well, with their values. */
function sharedOptions(words: readonly string[]): readonly string[] {
  const shared = ['--project', '--core-dir', '--max-dependencies', '--composition', '--config'];
  return words.filter((word, index) => shared.includes(word) || shared.includes(words[index - 1] ?? ''));
}

/** The tool as a user runs it: the built program, in the checkout. */
export function createTool(options: Options) {
  const run = async (args: readonly string[], answers: readonly number[] = [0, 3]): Promise<ToolRun> => {
    const place = { cwd: options.checkout, timeout: options.timeout, env: { NO_COLOR: '1' } };
    const { exitCode, stdout, stderr, seconds, cost } = await runMeasured(options.tool, args, place);
    // 3 says that some files could not be read; the rest was done.
    if (cost === undefined || exitCode === null || !answers.includes(exitCode)) {
      throw new Error(`fcis-codemod ${args.join(' ')} ended with ${exitCode} after ${seconds.toFixed(0)} s\n${stderr}`);
    }
    return { stdout, stderr, seconds, cost };
  };
  const plan = async (mode: readonly string[]): Promise<PlanJson> => {
    const { stdout } = await run([...options.include, ...mode, '--format', 'json', ...options.toolOptions]);
    return JSON.parse(stdout) as PlanJson;
  };
  return {
    /** Prints the diff; this is the run that is measured. */
    dryDiff: () => run([...options.include, '--dry', '--format', 'diff', ...options.toolOptions]),
    dryPlan: () => plan(['--dry']),
    write: () => plan(['--write', '--no-interactive']),
    writeAgain: () => plan(['--write', '--no-interactive', '--allow-dirty']),
    /** The classes with more dependencies than the maximum. */
    async tooWide(): Promise<readonly WideClass[]> {
      const args = ['check', ...options.include, '--format', 'json', ...sharedOptions(options.toolOptions)];
      const { stdout } = await run(args, [0, 1, 3]);
      const { violations } = JSON.parse(stdout) as CheckJson;
      return violations
        .filter(({ rule }) => rule === 'max-dependencies')
        .map(({ file, message, refusal }) => ({ file, name: message.split(' ')[0] ?? '', message, refusal }));
    },
    /** The logic operators that the survey counts in all orchestrators together. */
    async countLogic(): Promise<number> {
      const { stdout } = await run(['survey', ...options.include, '--format', 'json']);
      const survey = JSON.parse(stdout) as { orchestrators: { logic: number }[] };
      return survey.orchestrators.reduce((sum, { logic }) => sum + logic, 0);
    },
  };
}
