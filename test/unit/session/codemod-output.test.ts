import { expect, it } from 'vitest';
import { judgeCodemodOutput, writtenBesides } from '../../../src/core/session/codemod-output.ts';

const before = 'const a = 1;\n';

it.each([
  [undefined, { kind: 'unchanged' }],
  [null, { kind: 'unchanged' }],
  ['', { kind: 'unchanged' }],
  [before, { kind: 'unchanged' }],
  ['const a = 2;\n', { kind: 'changed', after: 'const a = 2;\n' }],
  ['const {{ = ;', { kind: 'wrong', reason: 'made a text of this file that cannot be parsed' }],
  [{ a: 1 }, { kind: 'wrong', reason: 'gave back a value of type object here, where a text was expected' }],
])("of what somebody's own transform gives back, %j is judged", (after, judged) => {
  expect(judgeCodemodOutput({ file: '/shop/src/a.ts', before, after })).toEqual(judged);
});

it('what could not be parsed before need not be parsed after', () => {
  const broken = { file: '/shop/src/a.ts', before: 'const = ;', after: 'let = ;' };
  expect(judgeCodemodOutput(broken)).toEqual({ kind: 'changed', after: 'let = ;' });
});

it.each([
  ['a;\r\nb;\r\n', 'a;\nc;\n', 'a;\r\nc;\r\n'],
  ['a;\r\nb;\n', 'a;\nc;\n', 'a;\nc;\n'],
  ['a;\nb;\n', 'a;\r\nb;\r\n', 'a;\r\nb;\r\n'],
])('the line ends of %j stay where all of them were CRLF', (text, given, after) => {
  expect(judgeCodemodOutput({ file: '/shop/src/a.js', before: text, after: given })).toEqual({
    kind: 'changed',
    after,
  });
});

it('other line ends alone are no change of a file with CRLF', () => {
  const given = { file: '/shop/src/a.js', before: 'a;\r\nb;\r\n', after: 'a;\nb;\n' };
  expect(judgeCodemodOutput(given)).toEqual({ kind: 'unchanged' });
});

it('what was written besides is told: other texts than before, files that are gone, and what git sees changed', () => {
  const texts = new Map(['a', 'b', 'gone'].map((name) => [`/shop/${name}.ts`, before]));
  const now = new Map([
    ['/shop/a.ts', before],
    ['/shop/b.ts', 'const a = 3;\n'],
  ]);
  expect(
    writtenBesides({
      texts,
      textOf: (file) => now.get(file),
      dirtyBefore: ['/shop/notes.md'],
      dirtyAfter: ['/shop/b.ts', '/shop/new.txt', '/shop/notes.md'],
    }),
  ).toEqual(['/shop/b.ts', '/shop/gone.ts', '/shop/new.txt']);
});
