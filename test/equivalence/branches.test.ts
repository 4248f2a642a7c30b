import { describe, expect, it } from 'vitest';
import { loadCode } from './harness/load-code.ts';

interface Case {
  readonly what: string;
  /** The body of `run(x)`. */
  readonly body: string;
  readonly values: readonly unknown[];
  readonly results: readonly unknown[];
  /** What is left unreached after these values. */
  readonly unreached: readonly string[];
}

const cases: readonly Case[] = [
  {
    what: 'if without else',
    body: 'if (x) return 1; return 2;',
    values: [true],
    results: [1],
    unreached: ['else: if (x) return 1;'],
  },
  {
    what: 'both arms of a conditional expression',
    body: 'return x ? 1 : 2;',
    values: [false],
    results: [2],
    unreached: ['true: x ? 1 : 2'],
  },
  {
    what: 'the right side of &&',
    body: 'return x && x.y;',
    values: [0],
    results: [0],
    unreached: ['right side: x && x.y'],
  },
  {
    what: 'a decision by the left side of ||',
    body: 'return x || 5;',
    values: [0],
    results: [5],
    unreached: ['decided by the left side: x || 5'],
  },
  {
    what: '?? which is decided by what is there, falsy or not',
    body: 'return x ?? 5;',
    values: [0],
    results: [0],
    unreached: ['right side: x ?? 5'],
  },
  {
    what: 'links of an optional chain, which still stops as a whole',
    body: 'return x?.y.z;',
    values: [undefined],
    results: [undefined],
    unreached: ['goes on after ?.: x?.y'],
  },
  {
    what: 'logical assignment',
    body: 'x ??= 3; return x;',
    values: [1],
    results: [1],
    unreached: ['assigns: x ??= 3'],
  },
  {
    what: 'a switch in which no case fits, and falling out of its last case',
    body: 'let y = 0; switch (x) { case 1: y = 1; case 2: y += 2; } return y;',
    values: [1, 2],
    results: [3, 2],
    unreached: ['no case: switch (x) { case 1: y = 1; case 2: y += 2; }'],
  },
  {
    what: 'loops that never run, with continue to a label',
    body: 'let n = 0; outer: for (const a of x) { for (const b of a) { if (b > 1) continue outer; n += b; } } return n;',
    values: [[[1, 2], [2]]],
    results: [1],
    unreached: [],
  },
  {
    what: 'catch clauses and default values',
    body: 'const f = (a = 4) => a; try { return f(x.y); } catch { return 0; }',
    values: [{ y: 1 }],
    results: [1],
    unreached: ['default value: a = 4', 'catch: catch { return 0; }'],
  },
  {
    what: 'methods, whose `this` stays',
    body: 'const o = { n: 2, get() { return this.n; } }; return o.get?.() + (x ? o.get() : 0);',
    values: [true],
    results: [4],
    unreached: ['false: x ? o.get() : 0'],
  },
];

describe('marks on branches', () => {
  it.each(cases)('see $what', async ({ body, values, results, unreached }) => {
    const text = `export function run(x: any): unknown {\n${body}\n}`;
    const { code, branches } = await loadCode(new Map([['src/run.ts', text]]), ['src/run.ts']);

    expect(values.map((value) => code['run'](value) as unknown)).toEqual(results);
    expect(branches.unreached().map((arm) => arm.replace(/^\S+ /, ''))).toEqual(unreached);
  });
});
