import { describe, expect, it } from 'vitest';
import { nearest } from '../../../src/core/options/nearest.ts';

const flags = ['--dry', '--write', '--max-dependencies', '--core-dir'];

describe('the nearest word', () => {
  it.each([
    ['--dyr', '--dry'],
    ['--WRITE', '--write'],
    ['--max-dependancies', '--max-dependencies'],
    ['--core-directory', '--core-dir'],
    ['--core', '--core-dir'],
  ])('to %s is %s', (word, expected) => {
    expect(nearest(word, flags)).toBe(expected);
  });

  it('is none when nothing is near, or there is nothing', () => {
    expect(nearest('--strict', flags)).toBeUndefined();
    expect(nearest('--dry', [])).toBeUndefined();
  });
});
