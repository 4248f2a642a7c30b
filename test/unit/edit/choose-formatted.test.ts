import { expect, test } from 'vitest';
import { chooseFormatted } from '../../../src/core/edit/choose-formatted.ts';

const file = '/shop/a.js';
const before = 'a();\nif (\n  long &&\n  condition\n) {\n  b();\n}\nc( );\n';
const after = 'a();\nif (\n  isIt()\n) {\n  b();\n}\nc( );\n';

test('what was formatted before is formatted afterwards, with the lines around an edit', () => {
  const clean = before.replace('c( )', 'c()');
  const edited = after.replace('c( )', 'c()');
  const wanted = 'a();\nif (isIt()) {\n  b();\n}\nc();\n';
  expect(chooseFormatted({ file, before: clean, after: edited }, { before: clean, after: wanted }).after).toBe(wanted);
});

test('what was not keeps all its lines', () => {
  const formatted = { before: before.replace('c( )', 'c()'), after: 'a();\nif (isIt()) {\n  b();\n}\nc();\n' };
  expect(chooseFormatted({ file, before, after }, formatted).after).toBe(after);
});

test('a line far from every edit is never touched', () => {
  const formatted = { before, after: after.replace('c( )', 'c()') };
  expect(chooseFormatted({ file, before, after }, formatted).after).toBe(after);
});

test('a new file is taken as the formatter gives it', () => {
  expect(chooseFormatted({ file, before: undefined, after: 'a( )\n' }, { after: 'a();\n' }).after).toBe('a();\n');
});

test.each([{}, { before }])('what could not be formatted stays as it is', (formatted) => {
  expect(chooseFormatted({ file, before, after }, formatted)).toEqual({ file, before, after });
});
