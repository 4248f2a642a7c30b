import { cpSync, mkdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

/** Stands in for a formatter that is a command: it prints its arguments, and its input without semicolons. */
const command = `
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
  const text = Buffer.concat(chunks).toString();
  if (text.includes('broken')) process.exit(1);
  process.stdout.write('// ' + process.argv.slice(2).join(' ').replace(process.cwd() + '/', '') + '\\n' + text.replaceAll(';', ''));
});
`;

test.each([
  ['Biome', '@biomejs/biome', 'biome.json', 'format --stdin-file-path=src/a.js'],
  ['dprint', 'dprint', '.dprint.json', 'fmt --stdin js'],
])('without Prettier, %s is asked where it is configured', async (...[, name, config, words]) => {
  const folder = realpathSync(
    folderWith({
      [config]: '{}',
      [`node_modules/${name}/package.json`]: '{ "bin": { "it": "bin/it" } }',
      [`node_modules/${name}/bin/it`]: command,
    }),
  );
  expect(await formatted(folder, 'src/a.js', { after: 'a();\n' })).toBe(`// ${words}\na()\n`);
  writeFileSync(join(folder, config), '{ "more": 1 }');
  const problems = (await formatChanges([{ file: join(folder, 'src/a.js'), before: undefined, after: 'broken' }]))
    .problems;
  expect(problems).toMatchObject([{ kind: 'notice', code: expect.stringMatching(/^(?:biome|dprint)-failed$/u) }]);
});

/** Stands in for Biome: blanks are what it takes away, and it notes each text that it is given. */
const blankless = `
const { appendFileSync, readFileSync } = require('node:fs');
const tidy = (text) => text.replaceAll(' ', '');
const [, , , ...words] = process.argv;
if (!words[0].startsWith('--stdin')) {
  const isTidy = (file) => readFileSync(file, 'utf8') === tidy(readFileSync(file, 'utf8'));
  process.exit(words.every(isTidy) ? 0 : 1);
}
const text = readFileSync(0, 'utf8');
appendFileSync('texts.log', text);
process.stdout.write(tidy(text));
`;

test('Biome formats the text before only where not all of the files are as it would have them', async () => {
  const folder = realpathSync(
    folderWith({
      'biome.json': '{}',
      'node_modules/@biomejs/biome/package.json': '{ "bin": { "it": "bin/it" } }',
      'node_modules/@biomejs/biome/bin/it': blankless,
      'tidy.js': 'a();\n',
      'untidy.js': 'b( );\n',
    }),
  );
  const tidy = { file: join(folder, 'tidy.js'), before: 'a();\n', after: 'a();\nc( );\n' };
  const untidy = { file: join(folder, 'untidy.js'), before: 'b( );\n', after: 'b( );\nc( );\n' };
  const log = join(folder, 'texts.log');

  expect((await formatChanges([tidy])).changes.map(({ after }) => after)).toEqual(['a();\nc();\n']);
  expect(readFileSync(log, 'utf8')).toBe(tidy.after);
  rmSync(log);

  const both = await formatChanges([tidy, untidy]);
  expect(both.changes.map(({ after }) => after)).toEqual(['a();\nc();\n', untidy.after]);
  expect(readFileSync(log, 'utf8').split('\n').filter(Boolean).sort()).toEqual(
    ['a();', 'a();', 'c( );', 'b( );', 'b( );', 'c( );'].sort(),
  );
});

test('ESLint lays out what is new, where its configuration speaks of layout, and mends nothing else', async () => {
  const config = `
const trailing = {
  meta: { type: 'layout', fixable: 'whitespace' },
  create: (context) => ({
    Program() {
      for (const { index, 0: { length } } of context.sourceCode.text.matchAll(/ +$/gmu))
        context.report({ loc: context.sourceCode.getLocFromIndex(index), message: 'blank', fix: (it) => it.removeRange([index, index + length]) });
    },
  }),
};
export default [{ plugins: { stylistic: { rules: { trailing } } }, rules: { 'stylistic/trailing': 'error', 'no-var': 'error' } }];
`;
  const folder = realpathSync(folderWith({ 'eslint.config.mjs': config }));
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  symlinkSync(join(import.meta.dirname, '../../../node_modules/eslint'), join(folder, 'node_modules/eslint'));
  expect(await formatted(folder, 'a.js', { after: 'var a = 1 \n' })).toBe('var a = 1\n');
});

test('a formatter that is configured and not installed is named once', async () => {
  const folder = realpathSync(folderWith({ 'biome.json': '{}', '.eslintrc.json': '{ "rules": { "semi": "error" } }' }));
  const change = (name: string) => ({ file: join(folder, name), before: undefined, after: 'a();\n' });
  const { changes, problems } = await formatChanges([change('a.js'), change('b.js')]);
  expect(changes.map(({ after }) => after)).toEqual(['a();\n', 'a();\n']);
  expect(problems).toMatchObject([{ kind: 'notice', code: 'formatter-missing', file: join(folder, 'biome.json') }]);
});

test('without a formatter, a new file follows the .editorconfig, and one that was there keeps its style', async () => {
  const folder = folderWith({
    '.editorconfig':
      'root = true\n[*]\nindent_style = space\nindent_size = 2\n[*.ts]\nindent_size = 4\nend_of_line = crlf\n',
    'src/tabs/.editorconfig': '[*]\nindent_style = tab\nend_of_line = unset\ninsert_final_newline = false\n',
  });
  const text = 'export function label(name: string) {\n  return `\n  ${name}`;\n}\n';
  expect(await formatted(folder, 'src/core/a.ts', { after: text })).toBe(
    'export function label(name: string) {\r\n    return `\r\n  ${name}`;\r\n}\r\n',
  );
  expect(await formatted(folder, 'src/tabs/a.ts', { after: text })).toBe(
    'export function label(name: string) {\n\treturn `\n  ${name}`;\n}',
  );
  const before = text.replace('label', 'print');
  expect(await formatted(folder, 'src/core/b.ts', { before, after: text })).toBe(text);
});

test('an .editorconfig that is no text is told of, and the texts stay', async () => {
  const folder = folderWith({});
  writeFileSync(join(folder, '.editorconfig'), Buffer.from([0x5b, 0xff, 0x5d]));
  const { changes, problems } = await formatChanges([
    { file: join(folder, 'a.ts'), before: undefined, after: 'a();\n' },
  ]);
  expect(changes).toMatchObject([{ after: 'a();\n' }]);
  expect(problems).toMatchObject([{ kind: 'notice', code: 'editorconfig-failed' }]);
});
