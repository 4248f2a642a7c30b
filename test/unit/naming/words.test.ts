import { expect, it } from 'vitest';
import { camelCase, wordsOf } from '../../../src/core/naming/words.ts';

it.each([
  ['cartItems', ['cart', 'items']],
  ['CART_ITEMS', ['cart', 'items']],
  ['parseHTTPReply', ['parse', 'http', 'reply']],
  ['line2Total', ['line2', 'total']],
  ['größe', ['größe']],
  ['maxGrößeÜbrig', ['max', 'größe', 'übrig']],
  ['ширинаСтола', ['ширина', 'стола']],
  ['合計', ['合計']],
  ['$', []],
])('%s is read as %j', (name, words) => {
  expect(wordsOf(name)).toEqual(words);
});

it('keeps letters beyond ASCII in a new name', () => {
  expect(camelCase(['calculate', ...wordsOf('größe')])).toBe('calculateGröße');
});
