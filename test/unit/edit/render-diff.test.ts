import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDiff } from '../../../src/core/edit/render-diff.ts';

describe('renderDiff', () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'fcis-diff-'));
    execFileSync('git', ['init', '-q'], { cwd: directory });
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  /** What real `git apply` makes of the diff, as texts by path. */
  function applied(
    files: readonly { readonly path: string; readonly before: string | undefined; readonly after: string }[],
  ) {
    const work = mkdtempSync(join(directory, 'case-'));
    execFileSync('git', ['init', '-q'], { cwd: work });
    for (const { path, before } of files) {
      if (before === undefined) continue;
      mkdirSync(dirname(join(work, path)), { recursive: true });
      writeFileSync(join(work, path), before);
    }
    const changes = files.map(({ path, ...texts }) => ({ file: join(work, path), ...texts }));
    const diff = renderDiff(changes, { cwd: work });
    if (diff !== '') execFileSync('git', ['apply', '-'], { cwd: work, input: diff, stdio: ['pipe', 'pipe', 'pipe'] });
    return files.map(({ path }) => readFileSync(join(work, path), 'utf8'));
  }

  test.each([
    ['a changed line', 'a\nb\nc\n', 'a\nB\nc\n'],
    ['CRLF', 'a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\nd\r\n'],
    ['one line end among others', 'a\r\nb\nc\r\n', 'a\r\nb\r\nc\r\n'],
    ['no newline at the end before', 'a\nb', 'a\nb\nc\n'],
    ['no newline at the end after', 'a\nb\n', 'a\nc'],
    ['no newline at the end at all', 'a\nb', 'A\nb'],
    ['a byte order mark', '\uFEFFa\nb\n', '\uFEFFa\nc\n'],
    ['a line separator, which is no line end to git', 'a\u2028b\nc\n', 'a\u2028b\nd\u2029\n'],
    ['a carriage return in a line', 'a\rb\nc\n', 'a\rb\nd\n'],
    ['an emptied file', 'a\nb\n', ''],
    ['a filled file', '', 'a\n'],
    ['blank lines and tabs', '\n\n\t\n  \nx\n', '\n\t\n  \ny\n\n'],
    ['lines that look like a diff', '--- a\n+++ b\n@@ -1 +1 @@\n', '--- a\n-+++ b\n@@ -1 +1 @@\n+\n'],
  ])('%s', (_name, before, after) => {
    expect(applied([{ path: 'src/file.ts', before, after }])).toEqual([after]);
  });

  test.each([
    'src/with space.ts',
    'src/ünïcode.ts',
    'src/quo"te.ts',
    'src/back\\slash.ts',
    'src/a b/ü "x".ts',
    "src/it's.ts",
  ])('changes and creates %s', (path) => {
    expect(applied([{ path, before: 'a\n', after: 'b\n' }])).toEqual(['b\n']);
    expect(applied([{ path, before: undefined, after: 'b\r\nc' }])).toEqual(['b\r\nc']);
  });

  test('applied in a folder of the repository', () => {
    const below = join(directory, 'packages/shop');
    mkdirSync(below, { recursive: true });
    writeFileSync(join(below, 'a.ts'), 'a\n');
    const changes = [
      { file: join(below, 'a.ts'), before: 'a\n', after: 'b\n' },
      { file: join(below, 'core/b.ts'), before: undefined, after: 'b\n' },
    ];
    execFileSync('git', ['apply', '-'], { cwd: below, input: renderDiff(changes, { cwd: directory }) });
    expect(readFileSync(join(below, 'a.ts'), 'utf8')).toBe('b\n');
    expect(readFileSync(join(below, 'core/b.ts'), 'utf8')).toBe('b\n');
  });

  test('a name with a blank ends with a tab, as git has it', () => {
    const diff = renderDiff([{ file: '/work/a b.ts', before: 'a\n', after: 'b\n' }], { cwd: '/work' });
    expect(diff).toContain('diff --git a/a b.ts b/a b.ts\n--- a/a b.ts\t\n+++ b/a b.ts\t\n@@ ');
  });

  test('a created file that is empty', () => {
    expect(applied([{ path: 'src/new.ts', before: undefined, after: '' }])).toEqual(['']);
  });

  test('reads as git writes it', () => {
    const changes = [
      { file: '/work/src/a.ts', before: 'one\ntwo\n', after: 'one\n2' },
      { file: '/work/src/new.ts', before: undefined, after: 'x\n' },
    ];
    expect(renderDiff(changes, { cwd: '/work' })).toBe(
      [
        'diff --git a/src/a.ts b/src/a.ts',
        '--- a/src/a.ts',
        '+++ b/src/a.ts',
        '@@ -1,2 +1,2 @@',
        ' one',
        '-two',
        '+2',
        '\\ No newline at end of file',
        'diff --git a/src/new.ts b/src/new.ts',
        'new file mode 100644',
        '--- /dev/null',
        '+++ b/src/new.ts',
        '@@ -0,0 +1,1 @@',
        '+x',
        '',
      ].join('\n'),
    );
  });

  test('random changes', () => {
    const line = fc.constantFrom(
      '',
      'a',
      'b',
      '  c',
      '\td',
      '}',
      '// é',
      'x\u2028y',
      '-',
      '+',
      '\\ No newline at end of file',
    );
    const text = fc
      .tuple(
        fc.array(fc.tuple(line, fc.constantFrom('\n', '\n', '\r\n')), { maxLength: 40 }),
        fc.constantFrom('', 'end', '\uFEFF'),
      )
      .map(([lines, end]) => lines.map(([content, newline]) => content + newline).join('') + end);
    const change = fc.oneof(
      fc.record({ before: text, after: text }),
      fc
        .tuple(text, fc.array(fc.record({ at: fc.nat(100), remove: fc.nat(5), add: text }), { maxLength: 4 }))
        .map(([before, edits]) => ({
          before,
          after: edits.reduce((current, { at, remove, add }) => {
            const position = at % (current.length + 1);
            return current.slice(0, position) + add + current.slice(position + remove);
          }, before),
        })),
      text.map((after) => ({ before: undefined, after })),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        const files = changes.map((each, index) => ({ path: `src/file ${index}.ts`, ...each }));
        expect(applied(files)).toEqual(changes.map(({ after }) => after));
      }),
      { numRuns: 40 },
    );
  });
});
