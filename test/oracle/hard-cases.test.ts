import { afterAll, describe, expect, it } from 'vitest';
import { doesNotCompile, refusedButLiftable, rightlyExtracted, silentChanges } from './hard-cases.ts';
import type { HardCase } from './hard-cases.ts';
import { ourVerdict } from './ours.ts';
import { typescriptVerdict } from './typescript.ts';
import type { Verdict } from './typescript.ts';

const rows: string[][] = [];

afterAll(() => {
  const table = [['selection', 'TypeScript', 'fcis-codemod', ''], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  console.log(lines.join('\n'));
});

const groups: [Verdict['kind'], readonly HardCase[]][] = [
  ['silent change', silentChanges],
  ['does not compile', doesNotCompile],
  ['refused', refusedButLiftable],
  ['right', rightlyExtracted],
];

describe.each(groups)('where TypeScript gives: %s', (kind, cases) => {
  it.each(cases)('$name', async (hardCase) => {
    const [theirs, ours] = [await typescriptVerdict(hardCase), await ourVerdict(hardCase)];
    rows.push([hardCase.name, theirs.kind, ours.kind, ours.detail]);
    expect(theirs.kind).toBe(kind);
    expect(['right', 'refused', 'left alone']).toContain(ours.kind);
  });
});
