import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listSourceFiles } from '../../../src/shell/workspace/source-files.ts';
import { surveyFiles } from '../../../src/shell/workspace/survey-files.ts';
import { folderWith, git } from '../../support/folder.ts';

async function list(folder: string, paths: readonly string[] = [], cwd = folder): Promise<string[]> {
  const { files } = await listSourceFiles({ paths, cwd });
  return files.map((file) => relative(folder, file));
}

const project = {
  '.gitignore': '/out\n*.local.ts\n!keep.local.ts\n',
  'src/checkout.ts': '',
  'src/page.tsx': '',
  'src/esm.mts': '',
  'src/legacy.js': '',
  'src/types.d.ts': '',
  'src/checkout.test.ts': '',
  'src/scratch.local.ts': '',
  'src/keep.local.ts': '',
  'src/out/deep.ts': '',
  'src/generated/client.ts': '',
  'out/built.ts': '',
  'dist/checkout.js': '',
  'node_modules/left-pad/index.js': '',
  'packages/mail/.gitignore': 'secret.ts\n',
  'packages/mail/secret.ts': '',
  'packages/mail/send.ts': '',
};
const expected = [
  'packages/mail/send.ts',
  'src/checkout.ts',
  'src/esm.mts',
  'src/keep.local.ts',
  'src/legacy.js',
  'src/out/deep.ts',
  'src/page.tsx',
];

describe('a folder stands for its source files', () => {
  it('as git sees them, untracked ones included', async () => {
    const folder = folderWith(project);
    git(folder, 'init', '-q');
    expect(await list(folder)).toEqual(expected);
    git(folder, 'add', 'src/checkout.ts');
    expect(await list(folder)).toEqual(expected);
  });

  it('the same outside of a repository', async () => {
    const folder = folderWith(project);
    expect(await list(folder)).toEqual(expected);
  });

  it('below a folder, the rules of the folders above hold as well', async () => {
    const folder = folderWith(project);
    expect(await list(folder, ['src'])).toEqual(expected.filter((path) => path.startsWith('src/')));
    git(folder, 'init', '-q');
    expect(await list(folder, ['src'])).toEqual(expected.filter((path) => path.startsWith('src/')));
  });

  it('a tracked file that was deleted is not listed', async () => {
    const folder = folderWith(project);
    git(folder, 'init', '-q');
    git(folder, 'add', '.');
    git(folder, 'commit', '-q', '-m', 'x');
    rmSync(join(folder, 'src/checkout.ts'));
    expect(await list(folder)).toEqual(expected.filter((path) => path !== 'src/checkout.ts'));
  });

  it('paths may overlap, be absolute, and lie outside the working directory', async () => {
    const folder = folderWith(project);
    const paths = ['.', '../src', join(folder, 'src/checkout.ts')];
    expect(await list(folder, paths, join(folder, 'packages'))).toEqual(expected);
  });

  it('a folder called test is looked at when it is asked for', async () => {
    const folder = folderWith({ 'test/app/checkout.ts': '' });
    expect(await list(folder)).toEqual([]);
    expect(await list(folder, ['test/app'])).toEqual(['test/app/checkout.ts']);
  });

  it('an ignored folder as well', async () => {
    const folder = folderWith(project);
    git(folder, 'init', '-q');
    expect(await list(folder, ['out'])).toEqual(['out/built.ts']);
  });

  it('names with spaces, quotes and umlauts arrive as they are', async () => {
    const folder = folderWith({ 'src/größe "x" y.ts': '' });
    git(folder, 'init', '-q');
    expect(await list(folder)).toEqual(['src/größe "x" y.ts']);
  });
});

describe('a file that is named is taken, whatever it is called', () => {
  it('ignored, test or generated', async () => {
    const folder = folderWith(project);
    const paths = ['src/scratch.local.ts', 'src/checkout.test.ts', 'src/generated/client.ts'];
    expect(await list(folder, paths)).toEqual([...paths].sort());
  });
});

describe('what is wrong is named', () => {
  it('a path that does not exist, and one that is no source file', async () => {
    const folder = folderWith({ 'a.ts': '', 'notes.md': '' });
    const { files, problems } = await listSourceFiles({ paths: ['srk', 'a.ts', 'notes.md'], cwd: folder });
    expect(files).toEqual([join(folder, 'a.ts')]);
    expect(problems).toMatchObject([
      { code: 'path-not-found', kind: 'usage', message: 'srk does not exist' },
      { code: 'not-a-source-file', kind: 'usage', file: join(folder, 'notes.md') },
    ]);
  });

  it('files that cannot be read, are not UTF-8, or do not parse; the others are surveyed', async () => {
    const good = 'class Checkout { constructor(private db: Db) {} run() { this.db.save(); } }';
    const folder = folderWith({ 'a.ts': good, 'broken.ts': `${good}\nconst = 1;`, 'odd.ts': good });
    const latin = join(folder, 'latin.ts');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(latin, Buffer.concat([Buffer.from(good), Buffer.from([0x2f, 0x2f, 0xe4, 0x0a])]));
    mkdirSync(join(folder, 'folder.ts'));
    const files = ['a.ts', 'broken.ts', 'folder.ts', 'latin.ts', 'missing.ts'].map((name) => join(folder, name));
    const { orchestrators, problems } = await surveyFiles(files, () => undefined);
    expect(orchestrators.map(({ file }) => relative(folder, file))).toEqual(['a.ts']);
    expect(problems.map(({ code, kind, file, line }) => [code, kind, relative(folder, file!), line])).toEqual([
      ['syntax-error', 'input', 'broken.ts', 2],
      ['unreadable-file', 'input', 'folder.ts', undefined],
      ['unreadable-file', 'input', 'latin.ts', undefined],
      ['unreadable-file', 'input', 'missing.ts', undefined],
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('a file without permission to read', async () => {
    const folder = folderWith({ 'a.ts': 'class A {}' });
    chmodSync(join(folder, 'a.ts'), 0);
    const { problems } = await surveyFiles([join(folder, 'a.ts')], () => undefined);
    expect(problems).toMatchObject([
      { code: 'unreadable-file', message: expect.stringContaining('permission denied') },
    ]);
  });
});
