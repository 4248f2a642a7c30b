import { cpSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { formatChanges } from '../../../src/shell/style/format-changes.ts';
import { folderWith } from '../../support/folder.ts';

const prettier = join(import.meta.dirname, '../../../node_modules/prettier');

/** A project with these files and a Prettier of its own. */
function projectWith(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(folderWith(files));
  cpSync(prettier, join(folder, 'node_modules/prettier'), { recursive: true });
  return folder;
}

/** In place of Prettier. */
function projectWithFake(code: string): string {
  const folder = realpathSync(folderWith({}));
  const root = join(folder, 'node_modules/prettier');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "main": "./index.cjs" }');
  writeFileSync(join(root, 'index.cjs'), code);
  return folder;
}

async function formatted(folder: string, file: string, texts: { before?: string; after: string }) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  const { changes, problems } = await formatChanges([
    { file: join(folder, file), before: texts.before, after: texts.after },
  ]);
  expect(problems).toEqual([]);
  return changes[0]?.after;
}

test('a new file looks as the configuration of its folder says, overrides and editorconfig included', async () => {
  const folder = projectWith({
    '.prettierrc': '{ "semi": false, "overrides": [{ "files": "lib/**", "options": { "singleQuote": true } }] }',
    '.editorconfig': 'root = true\n[*]\nindent_style = tab\n',
  });
  const after = 'function a(b) {\n  return b ? "x" : "y";\n}\n';
  expect(await formatted(folder, 'src/a.js', { after })).toBe('function a(b) {\n\treturn b ? "x" : "y"\n}\n');
  expect(await formatted(folder, 'lib/a.js', { after })).toBe("function a(b) {\n\treturn b ? 'x' : 'y'\n}\n");
});

test('a file that Prettier ignores stays as it is', async () => {
  const folder = projectWith({ '.prettierrc': '{}', '.prettierignore': 'src/legacy\n' });
  expect(await formatted(folder, 'src/legacy/a.js', { after: 'a( )\n' })).toBe('a( )\n');
  expect(await formatted(folder, 'src/a.js', { after: 'a( )\n' })).toBe('a();\n');
});

test('a file that was not formatted before is not formatted now', async () => {
  const folder = projectWith({ '.prettierrc': '{}' });
  const before = 'a( );\nb();\n';
  expect(await formatted(folder, 'a.js', { before, after: 'a( );\nc( );\n' })).toBe('a( );\nc( );\n');
  expect(await formatted(folder, 'a.js', { before: 'a();\nb();\n', after: 'a();\nc( );\n' })).toBe('a();\nc();\n');
});

test('Prettier that is there without a configuration is believed where a file shows that it is used', async () => {
  const folder = projectWith({});
  const { changes } = await formatChanges([
    { file: join(folder, 'a.js'), before: 'a();\n', after: 'b( );\n' },
    { file: join(folder, 'core.js'), before: undefined, after: 'c( )\n' },
  ]);
  expect(changes.map(({ after }) => after)).toEqual(['b();\n', 'c();\n']);
  expect(await formatted(folder, 'core.js', { after: 'c( )\n' })).toBe('c( )\n');
});

test.each([
  ['cannot be loaded', 'throw new Error("a dependency is missing");', 'a dependency is missing'],
  [
    'never ends',
    'setInterval(() => {}, 1000); module.exports = { resolveConfigFile: () => new Promise(() => {}) };',
    '',
  ],
])('a Prettier that %s is told of once, and the texts stay', async (_name, code, reason) => {
  const folder = projectWithFake(code);
  const change = { file: join(folder, 'a.js'), before: undefined, after: 'a( )\n' };
  const { changes, problems } = await formatChanges([change, { ...change, file: join(folder, 'b.js') }], 3_000);
  expect(changes.map(({ after }) => after)).toEqual(['a( )\n', 'a( )\n']);
  expect(problems).toMatchObject([{ code: 'prettier-failed', kind: 'notice', file: folder }]);
  expect(problems[0]?.message).toContain(reason);
});

test('a project without Prettier starts no other process', async () => {
  const folder = realpathSync(folderWith({}));
  expect(await formatted(folder, 'a.js', { after: 'a( )\n' })).toBe('a( )\n');
});
