import { describe, expect, it } from 'vitest';
import { checkEquivalence } from './harness/check-equivalence.ts';
import { compile, diagnose } from './harness/compile.ts';
import { loadProgram, programNames } from './harness/load-programs.ts';
import { rewriteWithTool } from './harness/rewrite-with-tool.ts';

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

  it('does the same after the tool has rewritten it', async () => {
    const { files, refactorings } = rewriteWithTool(program, program.files);

    expect(diagnose(compile(program, files))).toEqual([]);
    const { difference } = await checkEquivalence(program, files, options);
    expect(difference).toBeUndefined();
    expect(refactorings.length).toBeGreaterThanOrEqual(program.expectLifts);
  });

  it('has nothing left to lift after that', () => {
    const { files } = rewriteWithTool(program, program.files);

    expect(rewriteWithTool(program, files).refactorings.map(({ title }) => title)).toEqual([]);
  });
});

function seedFrom(wanted = '20250301'): number {
  return wanted === 'random' ? Math.trunc(Math.random() * 0x7fffffff) : Number(wanted);
}
