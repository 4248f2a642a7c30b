import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../bench/chance.ts';
import { compile, diagnose } from '../../../equivalence/harness/compile.ts';
import { loadCode } from '../../../equivalence/harness/load-code.ts';
import { loadProgram, programNames } from '../../../equivalence/harness/load-programs.ts';
import type { Program, SourceFiles } from '../../../equivalence/harness/program.ts';
import { runOperation } from '../../../equivalence/harness/run-operation.ts';
import { cutAtRandom } from './random-cuts.ts';
import { untimed } from './untimed.ts';

/** Fixed, so that a run can be repeated; `PHASES_SEED=17 PHASES_ROUNDS=20` looks elsewhere, and further. */
const seed = Number(process.env['PHASES_SEED'] ?? 20250301);
const rounds = Number(process.env['PHASES_ROUNDS'] ?? 1);
const only = process.env['PHASES_ONLY'];
console.log(`random phases: seed ${seed}, ${rounds} rounds`);

const names = programNames().filter((name) => only === undefined || name === only);
const programs = await Promise.all(names.map(loadProgram));

describe.each(programs)('$name', (program) => {
  it.each(Array.from({ length: rounds }, (_, round) => seed + round))(
    'does the same with phases, seed %i',
    async (own) => {
      const { files, runs } = cutAtRandom(program, createChance(own).next);

      if (process.env['PHASES_SHOW'] !== undefined) console.log([...files.values()].join('\n'));
      const shown = runs.join('\n-----\n');
      expect(diagnose(compile(program, files)), shown).toEqual([]);
      expect(await differenceOf(program, files, own), shown).toBeUndefined();
    },
  );
});

/** Two operations in flight at once take turns differently when one of them waits a microtask longer. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each program has its own inputs
const alone: Readonly<Record<string, (input: any) => boolean>> = {
  ticketing: ({ orders }) => orders.length === 1,
};

/** Compares everything but the microtask at which it happens, which is where an awaited phase may differ. */
async function differenceOf(program: Program, rewritten: SourceFiles, own: number): Promise<string | undefined> {
  const entries = [...program.files.keys()];
  const [before, after] = [await loadCode(program.files, entries), await loadCode(rewritten, entries)];
  const fault = fc.option(fc.record({ call: fc.nat(9), throws: fc.constantFrom('error' as const, 'text' as const) }), {
    nil: undefined,
  });
  for (const operation of program.operations) {
    const input = operation.input.filter(alone[program.name] ?? (() => true));
    const property = fc.asyncProperty(input, fault, async (input, failing) => {
      const request = { operation, input, fault: failing, frozen: false };
      const [expected, actual] = [
        await runOperation({ ...request, code: before.code }),
        await runOperation({ ...request, code: after.code }),
      ];
      expect(untimed(actual)).toEqual(untimed(expected));
    });
    const result = await fc.check(property, { seed: own, numRuns: 40 });
    if (result.failed)
      return `${operation.name}: ${String(result.errorInstance)} ${fc.stringify(result.counterexample)}`;
  }
  return undefined;
}
