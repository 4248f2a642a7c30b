import { describe, expect, it } from 'vitest';
import { checkEquivalence } from './harness/check-equivalence.ts';
import { compile, diagnose } from './harness/compile.ts';
import { loadProgram, programNames } from './harness/load-programs.ts';

/** Fixed, so that a run can be repeated; `EQUIVALENCE_SEED=17` or `EQUIVALENCE_SEED=random` looks elsewhere. */
const options = {
  seed: seedFrom(process.env['EQUIVALENCE_SEED']),
  runs: Number(process.env['EQUIVALENCE_RUNS'] ?? 300),
};
console.log(`equivalence: seed ${options.seed}, ${options.runs} inputs per operation`);

const programs = await Promise.all(programNames().map(loadProgram));

describe.each(programs)('$name', (program) => {
  it('compiles as it is', () => {
    expect(diagnose(compile(program, program.files))).toEqual([]);
  });

  it('goes through all of its branches on generated inputs, always the same way', async () => {
    const { difference, unreached } = await checkEquivalence(program, program.files, options);

    expect(difference).toBeUndefined();
    expect(unreached).toEqual([]);
  });
});

function seedFrom(wanted = '20250301'): number {
  return wanted === 'random' ? Math.trunc(Math.random() * 0x7fffffff) : Number(wanted);
}
