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

/** The tool as a user runs it: the built program, in the checkout. */
export function createTool(options: Options) {
  const run = async (args: readonly string[]): Promise<ToolRun> => {
    const place = { cwd: options.checkout, timeout: options.timeout, env: { NO_COLOR: '1' } };
    const { exitCode, stdout, stderr, seconds, cost } = await runMeasured(options.tool, args, place);
    // 3 says that some files could not be read; the rest was done.
    if (cost === undefined || (exitCode !== 0 && exitCode !== 3)) {
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
    /** The logic operators that the survey counts in all orchestrators together. */
    async countLogic(): Promise<number> {
      const { stdout } = await run(['survey', ...options.include, '--format', 'json']);
      const survey = JSON.parse(stdout) as { orchestrators: { logic: number }[] };
      return survey.orchestrators.reduce((sum, { logic }) => sum + logic, 0);
    },
  };
}
