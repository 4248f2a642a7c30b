import { stripVTControlCharacters } from 'node:util';

/** What a test runner counted. */
export interface TestSummary {
  readonly runner: 'vitest' | 'jest' | 'mocha' | 'node';
  readonly passed: number;
  readonly failed: number;
  /** Test files that failed, those included that could not even be loaded. */
  readonly failedFiles: number;
}

/** One run of the test command. */
export interface TestRun {
  /** Undefined where the output has no summary that we know. */
  readonly summary: TestSummary | undefined;
  readonly exitCode: number | null;
  /** The headings of failed tests, as the runner prints them. */
  readonly failures: readonly string[];
}

/** Reads the closing lines of vitest, jest, mocha and Node's own runner; several summaries are added up. */
export function parseTestRun(output: string, exitCode: number | null): TestRun {
  const lines = stripVTControlCharacters(output).split(/\r?\n/);
  return { summary: parseSummary(lines), exitCode, failures: [...new Set(lines.flatMap(parseFailure))] };
}

/** How many tests are worse off than before; 0 is what has to come out. */
export function countBroken(before: TestRun, after: TestRun): number {
  const exit = before.exitCode === 0 && after.exitCode !== 0 ? 1 : 0;
  if (before.summary === undefined) return exit;
  if (after.summary === undefined) return Math.max(1, before.summary.passed);
  return Math.max(
    exit,
    before.summary.passed - after.summary.passed,
    after.summary.failed - before.summary.failed,
    after.summary.failedFiles - before.summary.failedFiles,
  );
}

function parseSummary(lines: readonly string[]): TestSummary | undefined {
  const jest = lines.filter((line) => /^Tests:\s+\d/.test(line));
  if (jest.length > 0) {
    const files = lines.filter((line) => /^Test Suites:\s/.test(line));
    return summary('jest', { tests: jest, files, passed: 'passed', failed: 'failed' });
  }
  const vitest = lines.filter((line) => /^\s*Tests\s+\d/.test(line));
  if (vitest.length > 0) {
    const files = lines.filter((line) => /^\s*Test Files\s+\d/.test(line));
    return summary('vitest', { tests: vitest, files, passed: 'passed', failed: 'failed' });
  }
  const mocha = lines.filter((line) => /^\s*\d+ (?:passing|failing)\b/.test(line));
  if (mocha.length > 0) return summary('mocha', { tests: mocha, files: [], passed: 'passing', failed: 'failing' });
  const node = lines.flatMap((line) => /^(?:#|ℹ) (pass|fail) (\d+)$/.exec(line)?.slice(1).reverse().join(' ') ?? []);
  if (node.length > 0) return summary('node', { tests: node, files: [], passed: 'pass', failed: 'fail' });
  return undefined;
}

interface Words {
  readonly tests: readonly string[];
  readonly files: readonly string[];
  readonly passed: string;
  readonly failed: string;
}

function summary(runner: TestSummary['runner'], { tests, files, passed, failed }: Words): TestSummary {
  return {
    runner,
    passed: sum(tests, passed),
    failed: sum(tests, failed),
    failedFiles: sum(files, failed),
  };
}

/** Adds up the numbers that stand before a word, e.g. 12 for `failed` in `Tests  12 failed | 3 passed`. */
function sum(lines: readonly string[], word: string): number {
  const pattern = new RegExp(`(\\d+) ${word}\\b`, 'g');
  return lines.flatMap((line) => [...line.matchAll(pattern)]).reduce((total, [, count]) => total + Number(count), 0);
}

/** `FAIL  src/a.test.ts > adds`, `● adds › two numbers`, `1) adds two numbers:` and `not ok 3 - adds`. */
function parseFailure(line: string): readonly string[] {
  const heading = /^\s*(?:FAIL\s+|● (?=.* › )|not ok \d+ - |\d+\) )(\S.*?)\s*$/.exec(line);
  return heading?.[1] === undefined ? [] : [heading[1]];
}
