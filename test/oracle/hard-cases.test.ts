import { afterAll, describe, expect, it } from 'vitest';
import { doesNotCompile, refusedButLiftable, silentChanges } from './hard-cases.ts';
import type { HardCase } from './hard-cases.ts';
import { typescriptVerdict } from './typescript.ts';
import type { Verdict } from './typescript.ts';

const rows: string[][] = [];

afterAll(() => {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  console.log(lines.join('\n'));
});

const groups: [Verdict['kind'], readonly HardCase[]][] = [
  ['silent change', silentChanges],
  ['does not compile', doesNotCompile],
  ['refused', refusedButLiftable],
];

describe.each(groups)('where TypeScript gives: %s', (kind, cases) => {
  it.each(cases)('$name', async (hardCase) => {
    const theirs = await typescriptVerdict(hardCase);
    rows.push([hardCase.name, theirs.kind]);
    expect(theirs.kind).toBe(kind);
  });
});
