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
