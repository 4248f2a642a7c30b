import { expect, it } from 'vitest';
import { semanticsOf } from '../../../src/core/syntax/semantics.ts';
import { hidesGlobal } from '../../../src/core/typing/hides-global.ts';
import { programOf } from '../../support/program.ts';

const core = `import { tax as rate } from './tax';
declare global { var VERSION: string; }
export function label({ status: state }: { status: string }, limit: number): string {
  return state + rate(limit) + VERSION + document.title;
}
`;
const files = {
  '/shop/src/core/order.ts': core,
  '/shop/src/core/tax.ts': 'export function tax(n: number) { return n; }\n',
  '/shop/src/globals.d.ts': 'declare const document: { readonly title: string };\n',
};

it.each([
  ['Math', true],
  ['structuredClone', true],
  ['document', true],
  ['title', false],
  ['status', false],
  ['limit', false],
  ['tax', false],
  ['window', false],
])('a value called %s hides a global of the module: %s', (name, expected) => {
  const semantics = semanticsOf(programOf(files));
  expect(hidesGlobal(name, '/shop/src/core/order.ts', semantics)).toBe(expected);
});
