import { execFileSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileChange } from '../../src/core/model/change-set.ts';
import { objectionsTo } from '../../src/shell/sinks/objections.ts';
import { writeChanges } from '../../src/shell/journal/write-changes.ts';

let folder = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'fcis-write-')));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (path: string, text: string | Buffer) => writeFile(join(folder, path), text);
const write = (changes: readonly FileChange[]) => writeChanges({ changes, cwd: folder, title: 'a run' });
const read = (path: string) => readFile(join(folder, path), 'utf8');
const change = (path: string, before: string | undefined, after: string): FileChange => ({
  file: join(folder, path),
  before,
  after,
});

/** Everything below the folder with its text, so that nothing left over can hide; the journal is tested elsewhere. */
async function tree(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }));
  const others = files.filter(({ path }) => !path.startsWith(join(folder, '.fcis-codemod')));
  const texts = others.map(async ({ path, isFile }) => [
    path.slice(folder.length + 1),
    isFile ? await readFile(path, 'utf8') : '/',
  ]);
  return Object.fromEntries(await Promise.all(texts)) as Record<string, string>;
}

describe('writing the changes', () => {
  it('replaces files and creates new ones with their folders', async () => {
    await put('a.ts', 'old\r\n');
    const changes = [change('a.ts', 'old\r\n', 'new\r\n'), change('src/core/b.ts', undefined, 'created\n')];
    expect(await write(changes)).toEqual({ kind: 'written' });
    expect(await tree()).toEqual({ 'a.ts': 'new\r\n', src: '/', 'src/core': '/', 'src/core/b.ts': 'created\n' });
  });

  it('keeps the mode of a file and what a symbolic link points to', async () => {
    await put('real.ts', 'old');
    await chmod(join(folder, 'real.ts'), 0o750);
    await symlink('real.ts', join(folder, 'link.ts'));
    expect(await write([change('link.ts', 'old', 'new')])).toEqual({ kind: 'written' });
    expect((await lstat(join(folder, 'link.ts'))).isSymbolicLink()).toBe(true);
    expect(await read('real.ts')).toBe('new');
    expect((await stat(join(folder, 'real.ts'))).mode & 0o777).toBe(0o750);
  });
});

describe('refusing to write', () => {
  it.each([
    ['changed', 'someone else was here', change.bind(null, 'b.ts', 'old')],
    ['was created by someone else', 'here already', change.bind(null, 'b.ts', undefined)],
    ['was removed', undefined, change.bind(null, 'b.ts', 'old')],
  ])('what %s since the plan was made leaves every file alone', async (what, onDisk, changed) => {
    await put('a.ts', 'old');
    if (onDisk !== undefined) await put('b.ts', onDisk);
    const before = await tree();
    const outcome = await write([change('a.ts', 'old', 'new'), changed('new')]);
    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [{ kind: 'input', file: join(folder, 'b.ts'), message: `${what} on disk since the plan was made` }],
    });
    expect(await tree()).toEqual(before);
  });

  it('a file whose bytes are no UTF-8 is not mangled', async () => {
    const latin1 = Buffer.from([0x2f, 0x2f, 0xe9, 0x0a]);
    await put('a.ts', latin1);
    const outcome = await write([change('a.ts', latin1.toString('utf8'), 'new')]);
    expect(outcome.kind).toBe('refused');
    expect(await readFile(join(folder, 'a.ts'))).toEqual(latin1);
  });
});

describe('a write that fails half-way', () => {
  it('happens when there is no room, and still nothing is half-written', async () => {
    await put('a.ts', 'old');
    const script = `
      process.on('SIGXFSZ', () => {});
      import { writeChanges } from ${JSON.stringify(new URL('../../dist/src/shell/journal/write-changes.js', import.meta.url).href)};
      const changes = [
        { file: 'a.ts', before: 'old', after: 'new' },
        { file: 'b.ts', before: undefined, after: 'x'.repeat(500_000) },
      ];
      console.log(JSON.stringify(await writeChanges({ changes, cwd: process.cwd(), title: 'a run' })));`;
    await put('script.mjs', script);
    // The limit on the size of files does what a full disk does: a write is cut short.
    const limited = ['-c', 'ulimit -f 100; exec "$0" script.mjs', process.execPath];
    const outcome = JSON.parse(execFileSync('bash', limited, { cwd: folder, encoding: 'utf8' })) as unknown;
    expect(outcome).toMatchObject({
      kind: 'undone',
      problems: [{ code: 'write-failed', help: 'no file was touched' }],
    });
    expect(await tree()).toEqual({ 'a.ts': 'old', 'script.mjs': script });
  });
});

describe('what writing would run into', () => {
  it.each([
    ['core/order.ts/readme.md', 'core/order.ts', 'a folder has that name'],
    ['core', 'core/order.ts', 'one of the folders above it is a file'],
  ])('%s is in the way of %s', async (obstacle, file, why) => {
    await mkdir(dirname(join(folder, obstacle)), { recursive: true });
    await put(obstacle, 'here already');
    const before = await tree();
    const objections = await objectionsTo([change(file, undefined, 'created')], folder);
    expect(objections).toEqual([
      {
        code: 'not-writable',
        kind: 'input',
        file: join(folder, file),
        message: `cannot be written: ${why}`,
        help: 'move it away, or choose another folder with --core-dir',
      },
    ]);
    expect(await tree()).toEqual(before);
  });
});
