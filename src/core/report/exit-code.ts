import type { Problem } from '../model/problem.ts';

/** What the program tells its caller; the numbers are promised. */
export const exitCodes = { done: 0, found: 1, usage: 2, input: 3, bug: 70, interrupted: 130 } as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The gravest thing that happened decides: what was not read may hide more of what was found. */
export function exitCodeOf(problems: readonly Problem[], found: boolean): ExitCode {
  if (problems.some(({ kind }) => kind === 'usage')) return exitCodes.usage;
  if (problems.some(({ kind }) => kind === 'input')) return exitCodes.input;
  return found ? exitCodes.found : exitCodes.done;
}
