import { describe, expect, it } from 'vitest';
import { parseLocation } from '../../../src/core/options/parse-location.ts';

describe('the place that explain is asked about', () => {
  it.each([
    ['src/checkout.ts:41', { file: 'src/checkout.ts', line: 41 }],
    ['src/checkout.ts:41:7', { file: 'src/checkout.ts', line: 41 }],
    ['C:\\shop\\checkout.ts:3', { file: 'C:\\shop\\checkout.ts', line: 3 }],
  ])('%s', (word, expected) => {
    expect(parseLocation([word])).toEqual({ kind: 'valid', value: expected });
  });

  it.each([[[]], [['src/checkout.ts']], [['src/checkout.ts:0']], [[':3']], [['a.ts:1', 'b.ts:2']]])(
    '%j is none',
    (words) => {
      expect(parseLocation(words)).toMatchObject({ kind: 'invalid', problems: [{ kind: 'usage' }] });
    },
  );
});
