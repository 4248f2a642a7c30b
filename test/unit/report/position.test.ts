import { expect, it } from 'vitest';
import { places } from '../../../src/core/report/position.ts';

const text = 'a\r\nbc\n\rd';

const where = places({ cwd: '/work/shop', readText: (file) => (file.endsWith('a.ts') ? text : undefined) });

it.each([
  [0, '../a.ts:1:1'],
  [3, '../a.ts:2:1'],
  [4, '../a.ts:2:2'],
  [6, '../a.ts:3:1'],
  [7, '../a.ts:4:1'],
  [8, '../a.ts:4:2'],
])('offset %i is at %s, whatever ends the lines', (start, expected) => {
  expect(where.label({ file: '/work/a.ts', start, end: start })).toBe(expected);
});

it('does not count a byte order mark', () => {
  const marked = places({ cwd: '/work', readText: () => `\uFEFF${text}` });
  expect(marked.label({ file: '/work/a.ts', start: 0, end: 1 })).toBe('a.ts:1:1');
  expect(marked.label({ file: '/work/a.ts', start: 4, end: 5 })).toBe('a.ts:2:2');
});

it('writes paths as they are seen from the working directory', () => {
  expect(where.path('/work/shop/src/b.ts')).toBe('src/b.ts');
});

it('points at the beginning of a file that cannot be read', () => {
  expect(where.start({ file: '/work/b.ts', start: 0, end: 4 })).toEqual({ line: 1, column: 1 });
});
