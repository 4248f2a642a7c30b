import { expect, it } from 'vitest';
import { parseText } from '../../../src/core/edit/parse-text.ts';
import { moduleSystemOf } from '../../../src/core/syntax/commonjs.ts';

it('the same text in two files is two trees where the endings differ', () => {
  const systems = ['a.cjs', 'a.mjs', 'a.js', 'a.ts', 'b.cjs'].map((file) => moduleSystemOf(parseText('', file)));
  expect(systems).toEqual(['commonjs', 'esm', undefined, 'esm', 'commonjs']);
});
