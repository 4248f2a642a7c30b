import fc from 'fast-check';
import { loadCode } from './load-code.ts';
import type { Code, Operation, Program, SourceFiles } from './program.ts';
import { runOperation } from './run-operation.ts';
import type { Fault } from './world.ts';

export interface Equivalence {
  /** The first input on which the two versions differ, made as small as possible; undefined if none was found. */
  readonly difference: string | undefined;
  /** Arms of branches of the original that no run went through. */
  readonly unreached: readonly string[];
  /** How many arms the original has. */
  readonly branches: number;
}

export interface CheckOptions {
  readonly seed: number;
  /** Generated inputs per operation. */
  readonly runs: number;
}

/**
 * Runs a program and its rewritten version side by side on generated inputs. Each input is tried as it is and frozen;
 * in some runs a collaborator fails.
 */
export async function checkEquivalence(
  program: Program,
  rewritten: SourceFiles,
  options: CheckOptions,
): Promise<Equivalence> {
  const entries = [...program.files.keys()];
  const before = await loadCode(program.files, entries);
  const after = await loadCode(rewritten, entries, 'as it is');

  const traceOf = program.isCutIntoPhases === true ? withoutMicrotasks : asItIs;
  let difference: string | undefined;
  for (const operation of program.operations) {
    difference ??= await findDifference({ operation, before: before.code, after: after.code, traceOf }, options);
  }
  const described = difference && `${program.name}, ${difference}`;
  return { difference: described, unreached: before.branches.unreached(), branches: before.branches.total };
}

interface Comparison {
  readonly operation: Operation<unknown>;
  readonly before: Code;
  readonly after: Code;
  /** What of a trace has to stay the same. */
  readonly traceOf: (trace: readonly string[]) => readonly string[];
}

const asItIs = (trace: readonly string[]): readonly string[] => trace;

const withoutMicrotasks = (trace: readonly string[]): readonly string[] =>
  trace.map((line) => line.replace(/^\s*\d+ {2}/u, ''));

const faults: fc.Arbitrary<Fault | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.record({ call: fc.nat(9), throws: fc.constantFrom('error', 'text') }) },
);

async function findDifference(comparison: Comparison, { seed, runs }: CheckOptions): Promise<string | undefined> {
  const { operation, traceOf } = comparison;
  const property = fc.asyncProperty(operation.input, faults, async (input, fault) => {
    for (const frozen of [false, true]) {
      const request = { operation, input, fault, frozen };
      const expected = traceOf(await runOperation({ ...request, code: comparison.before }));
      const actual = traceOf(await runOperation({ ...request, code: comparison.after }));
      if (expected.join('\n') === actual.join('\n')) continue;
      throw new Difference(`${frozen ? 'frozen input, ' : ''}${firstDifference(expected, actual)}`);
    }
  });
  const result = await fc.check(property, { seed, numRuns: runs });
  if (!result.failed) return undefined;
  if (!(result.errorInstance instanceof Difference)) throw result.errorInstance;
  const input = fc.stringify(result.counterexample);
  return `${operation.name}, seed ${result.seed}, input ${input}: ${result.errorInstance.message}`;
}

class Difference extends Error {}

function firstDifference(expected: readonly string[], actual: readonly string[]): string {
  const index = expected.findIndex((line, at) => line !== actual[at]);
  const at = index === -1 ? expected.length : index;
  const context = expected.slice(Math.max(0, at - 4), at).map((line) => `    ${line}`);
  const lines = [...context, `  - ${expected[at] ?? '(nothing)'}`, `  + ${actual[at] ?? '(nothing)'}`];
  return `the traces part\n${lines.join('\n')}`;
}
