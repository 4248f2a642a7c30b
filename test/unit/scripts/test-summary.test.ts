import { describe, expect, test } from 'vitest';
import { countBroken, parseTestRun, type TestSummary } from '../../../scripts/real/test-summary.ts';

const vitest = `
 \u001b[31mFAIL\u001b[39m  src/total.test.ts > total > adds
AssertionError: expected 3 to be 4

\u001b[2m Test Files \u001b[22m \u001b[1m\u001b[31m1 failed\u001b[39m\u001b[22m\u001b[2m | \u001b[22m\u001b[1m\u001b[32m232 passed\u001b[39m\u001b[22m\u001b[90m (233)\u001b[39m
\u001b[2m      Tests \u001b[22m \u001b[1m\u001b[31m1 failed\u001b[39m\u001b[22m\u001b[2m | \u001b[22m\u001b[1m\u001b[32m2473 passed\u001b[39m\u001b[22m\u001b[2m | \u001b[22m\u001b[33m2 skipped\u001b[39m\u001b[90m (2476)\u001b[39m
`;

const jest = `FAIL src/cart.spec.ts
  ● cart › adds › two items

    expect(received).toBe(expected)

  ● Test suite failed to run

Test Suites: 2 failed, 17 passed, 19 total
Tests:       1 failed, 3 skipped, 737 passed, 741 total
Snapshots:   0 total
`;

const mocha = `
  119 passing (8s)
  3 pending
  1 failing

  1) Cart
       adds two items:
`;

const node = `not ok 2 - adds two items
# tests 12
# pass 11
# fail 1
`;

describe('the closing lines of', () => {
  const failed = (runner: TestSummary['runner'], passed: number, failedFiles: number) => ({
    runner,
    passed,
    failed: 1,
    failedFiles,
  });

  test.each([
    { output: vitest, summary: failed('vitest', 2473, 1), failures: ['src/total.test.ts > total > adds'] },
    { output: jest, summary: failed('jest', 737, 2), failures: ['src/cart.spec.ts', 'cart › adds › two items'] },
    { output: mocha, summary: failed('mocha', 119, 0), failures: ['Cart'] },
    { output: node, summary: failed('node', 11, 0), failures: ['adds two items'] },
  ])('$summary.runner', ({ output, ...expected }) => {
    expect(parseTestRun(output, 1)).toEqual({ ...expected, exitCode: 1 });
  });

  test('two runs are added up', () => {
    const both = 'Tests:       10 passed, 10 total\nTests:       1 failed, 5 passed, 6 total\n';
    expect(parseTestRun(both, 1).summary).toMatchObject({ passed: 15, failed: 1 });
  });

  test('another runner', () => {
    expect(parseTestRun('fine, thank you\n', 0)).toEqual({ summary: undefined, exitCode: 0, failures: [] });
  });
});

describe('broken tests', () => {
  const run = (passed: number, failed: number, failedFiles = 0) => ({
    summary: { runner: 'jest' as const, passed, failed, failedFiles },
    exitCode: failed + failedFiles > 0 ? 1 : 0,
    failures: [],
  });
  const mute = (exitCode: number | null) => ({ summary: undefined, exitCode, failures: [] });

  test.each([
    { name: 'none', before: run(10, 0), after: run(10, 0), broken: 0 },
    { name: 'those that failed before do not count', before: run(10, 2), after: run(10, 2), broken: 0 },
    { name: 'one that fails now', before: run(10, 0), after: run(9, 1), broken: 1 },
    { name: 'some that cannot be loaded any more', before: run(10, 0), after: run(7, 0, 1), broken: 3 },
    {
      name: 'a file without tests that cannot be loaded any more',
      before: run(10, 0),
      after: run(10, 0, 1),
      broken: 1,
    },
    { name: 'a run without a summary', before: run(10, 0), after: mute(null), broken: 10 },
    { name: 'only the exit code is known, and it is well', before: mute(0), after: mute(0), broken: 0 },
    { name: 'only the exit code is known, and it is not well', before: mute(0), after: mute(1), broken: 1 },
    { name: 'only the exit code is known, and it never was well', before: mute(1), after: mute(1), broken: 0 },
  ])('$name', ({ before, after, broken }) => {
    expect(countBroken(before, after)).toBe(broken);
  });
});
