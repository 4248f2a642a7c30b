import { beforeAll, describe, expect, it } from 'vitest';
import { checkEquivalence } from './harness/check-equivalence.ts';
import { compile, diagnose } from './harness/compile.ts';
import { loadProgram, programNames } from './harness/load-programs.ts';
import { rewriteWithTool, tooWideIn } from './harness/rewrite-with-tool.ts';
import type { Rewritten } from './harness/rewrite-with-tool.ts';

/** Fixed, so that a run can be repeated; `EQUIVALENCE_SEED=17` or `EQUIVALENCE_SEED=random` looks elsewhere. */
const options = {
  seed: seedFrom(process.env['EQUIVALENCE_SEED']),
  runs: Number(process.env['EQUIVALENCE_RUNS'] ?? 300),
};
console.log(`equivalence: seed ${options.seed}, ${options.runs} inputs per operation`);

const programs = await Promise.all(programNames().map(loadProgram));

describe.each(programs)('$name', (program) => {
  let rewritten: Rewritten;
  beforeAll(() => {
    rewritten = rewriteWithTool(program, program.files);
  });

  it('compiles before and after', () => {
    expect(diagnose(compile(program, program.files))).toEqual([]);
    expect(diagnose(compile(program, rewritten.files))).toEqual([]);
  });

  it('does the same after the tool has rewritten it, through all branches of the original', async () => {
    const { difference, unreached } = await checkEquivalence(program, rewritten.files, options);

    expect(difference).toBeUndefined();
    expect(unreached).toEqual([]);
  });

  it('gives the tool something to lift', () => {
    expect(rewritten.refactorings.length).toBeGreaterThanOrEqual(program.expectLifts);
  });

  it('is split into as many parts as it has to be, none of its classes too wide after that', () => {
    const splits = rewritten.refactorings.filter(({ form }) => form === 'split');

    const parts = Object.fromEntries(splits.map(({ origin, creates }) => [origin, creates.length]));
    expect(parts).toEqual(program.expectSplits ?? {});
    const left = tooWideIn(program, program.files).filter((name) => parts[name] === undefined);
    expect(tooWideIn(program, rewritten.files)).toEqual(left);
  });

  it('has nothing left to lift after that', () => {
    const again = rewriteWithTool(program, rewritten.files);

    expect(again.refactorings.map(({ title }) => title)).toEqual([]);
  });
});

function seedFrom(wanted = '20250301'): number {
  return wanted === 'random' ? Math.trunc(Math.random() * 0x7fffffff) : Number(wanted);
}
