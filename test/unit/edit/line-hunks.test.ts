import { expect, test } from 'vitest';
import { lineHunks } from '../../../src/core/edit/line-hunks.ts';

const numbers = Array.from({ length: 2000 }, (_, index) => index);
const lines = (sign: string) => numbers.map((each) => `${sign}${each}\n`).join('');

test('thousands of changed lines are one place, whatever stays between them', () => {
  const before = `top\nhead\n${lines('a')}same\nlast\ntail\nend`;
  const after = `top\nhead\n${lines('b')}same\nmore\nmost\ntail\nend`;
  const [hunk, ...others] = lineHunks(before, after, 1);
  expect(others).toEqual([]);
  expect(hunk).toMatchObject({ oldStart: 2, oldLines: 2004, newStart: 2, newLines: 2005 });
  expect(hunk?.lines).toEqual([
    ' head',
    ...[...numbers.map((each) => `a${each}`), 'same', 'last'].map((line) => `-${line}`),
    ...[...numbers.map((each) => `b${each}`), 'same', 'more', 'most'].map((line) => `+${line}`),
    ' tail',
  ]);
});

test('the last line keeps the mark that it has no end', () => {
  const [hunk] = lineHunks(`${lines('a')}end`, lines('b'), 3);
  expect(hunk?.lines.slice(1999, 2003)).toEqual(['-a1999', '-end', '\\ No newline at end of file', '+b0']);
  expect(hunk).toMatchObject({ oldStart: 1, oldLines: 2001, newStart: 1, newLines: 2000 });
});
