import { expect, test } from 'vitest';
import { createEffects } from '../../../src/core/effects/create-effects.ts';
import { noOverrides } from '../../../src/core/model/settings.ts';
import { findNode } from '../../../src/core/syntax/nodes.ts';
import { semanticsOf } from '../../../src/core/syntax/semantics.ts';
import { ts } from '../../../src/core/syntax/typescript.ts';
import { javaScriptOptions, programOf, strictOptions } from '../../support/program.ts';

/** What is asked about is the argument of `ask(…)`. */
function answerFor(code: string, file = '/project/main.js') {
  const program = programOf({ [file]: code }, file.endsWith('.js') ? javaScriptOptions : strictOptions);
  const sourceFile = program.getSourceFile(file)!;
  const call = findNode([sourceFile], (node) => ts.isCallExpression(node) && node.expression.getText() === 'ask');
  const asked = (call as ts.CallExpression).arguments[0]!;
  const effects = createEffects(semanticsOf(program), noOverrides);
  return { kinds: effects.of([asked]).map(({ kind }) => kind), assumptions: effects.assumptionsOf([asked]) };
}

test.each([
  ['a callback that is written there', 'ask(o.lines.map((line) => line.net * 2))', ['`o.lines` is an array']],
  ['methods of texts', 'ask(o.name.trim().toLowerCase())', ['`o.name` is a string']],
  ['methods of numbers', 'ask(o.total.toFixed(2))', ['`o.total` is a number']],
  ['what texts and lists have', "ask(o.path.indexOf('/api') > -1)", ['`o.path` is a string or an array']],
  ['methods of dates', 'ask(o.at.getFullYear() + 1)', ['`o.at` is a date']],
])('has to be assumed: %s', (_name, code, assumptions) => {
  expect(answerFor(`function f(o) { ${code}; }`)).toEqual({ kinds: [], assumptions });
});

test.each([
  ['a test', 'if (!Array.isArray(o.lines)) return; ask(o.lines.map((line) => line.net))'],
  ['an index and a length', 'g(o.lines[0], o.lines.length); ask(o.lines.filter((line) => line.net > 1))'],
  ['something pushed', 'o.lines.push(1); ask(o.lines.some((line) => line > 1))'],
  ['a comparison with a text', "if (o.name === 'x') return; ask(o.name.toUpperCase())"],
  ['a length and an index for what lists have', 'g(o.tags[0], o.tags.length); ask(o.tags.includes(1))'],
  ['a test of the type', "if (typeof o.name !== 'string') return; ask(o.name.toUpperCase())"],
])('is shown by another use: %s', (_name, code) => {
  expect(answerFor(`function f(o) { ${code}; }`)).toEqual({ kinds: [], assumptions: [] });
});

test.each([
  ['a default', 'function f(lines = []) { ask(lines.map((line) => line.net)); }'],
  ['a comment', '/** @param {number[]} lines */\nfunction f(lines) { ask(lines.map((line) => line * 2)); }'],
])('is shown by its type: %s', (_name, code) => {
  expect(answerFor(code)).toEqual({ kinds: [], assumptions: [] });
});

test.each([
  ['a callback by name', 'function f(o, g) { ask(o.lines.map(g)); }'],
  ['a method that others have as well', 'function f(o) { ask(o.lines.get(1)); }'],
  ['a method of what a call gives', 'function f(o) { ask(o.load().map((line) => line.net)); }'],
])('is not known to be free of effects: %s', (_name, code) => {
  expect(answerFor(code).kinds).not.toEqual([]);
});

test.each([
  ['a value without a type', 'any', ['`o.lines` is an array']],
  ['a value whose type says it', '{ lines: { net: number }[] }', []],
])('is looked at in TypeScript as well: %s', (_name, type, assumptions) => {
  const code = `function f(o: ${type}) { ask(o.lines.map((line: { net: number }) => line.net)); }`;
  expect(answerFor(code, '/project/main.ts')).toEqual({ kinds: [], assumptions });
});

test('nothing is guessed in TypeScript of what has a type', () => {
  const code =
    'function f(o: { lines: { map(f: (line: number) => void): void } }) { ask(o.lines.map((line) => line)); }';
  expect(answerFor(code, '/project/main.ts').kinds).toEqual(['world']);
});
