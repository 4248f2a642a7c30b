import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGitState } from '../../src/shell/sinks/git-state.ts';

let folder = '';

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'fcis-git-')));
});
afterEach(() => rm(folder, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

function git(...words: string[]): void {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...words], { cwd: folder, stdio: 'ignore' });
}

async function repository(files: Record<string, string>): Promise<void> {
  git('init', '-q');
  for (const [path, text] of Object.entries(files)) await put(path, text);
  git('add', '-A');
  git('commit', '-qm', 'first');
}

const stateOf = (...paths: string[]) => readGitState(paths.map((path) => join(folder, path)));

describe('what git knows of the files', () => {
  it('is nothing outside of a repository', async () => {
    await put('src/a.ts', '1');
    expect(await stateOf('src')).toEqual({ kind: 'outside' });
  });

  it('is clean when everything below the target is committed', async () => {
    await repository({ 'src/a.ts': '1', 'other/b.ts': '1' });
    await put('other/b.ts', '2');
    await put('src/notes.txt', 'not a source file');
    expect(await stateOf('src')).toEqual({ kind: 'clean' });
  });

  it.each([
    ['a changed file', () => put('src/a.ts', '2'), 'src/a.ts'],
    ['an untracked source file', () => put('src/deep/new.ts', '1'), 'src/deep/new.ts'],
    ['a name with a space and an accent', () => put('src/é a.ts', '1'), 'src/é a.ts'],
    ['a deleted file', () => rm(join(folder, 'src/a.ts')), 'src/a.ts'],
  ])('is dirty with %s', async (_, make, expected) => {
    await repository({ 'src/a.ts': '1', '.gitignore': 'dist' });
    await make();
    expect(await stateOf('src')).toEqual({ kind: 'dirty', files: [join(folder, expected)] });
  });

  it('counts a single file, one that is staged, and one that does not exist yet', async () => {
    await repository({ 'src/a.ts': '1', 'src/b.ts': '1' });
    await put('src/b.ts', '2');
    git('add', 'src/b.ts');
    expect(await stateOf('src/a.ts', 'src/core/new/c.ts')).toEqual({ kind: 'clean' });
    expect(await stateOf('src/b.ts')).toEqual({ kind: 'dirty', files: [join(folder, 'src/b.ts')] });
  });

  it('sees through a symbolic link', async () => {
    await repository({ 'src/a.ts': '1' });
    await put('src/a.ts', '2');
    await symlink('src', join(folder, 'linked'));
    expect(await stateOf('linked')).toEqual({ kind: 'dirty', files: [join(folder, 'src/a.ts')] });
  });

  it('works in a repository without a commit', async () => {
    git('init', '-q');
    await put('src/a.ts', '1');
    expect(await stateOf('src')).toMatchObject({ kind: 'dirty' });
  });

  it('is unknown when git itself fails', async () => {
    await repository({ 'src/a.ts': '1' });
    await put('.git/config', '[core\nbroken');
    expect(await stateOf('src')).toMatchObject({ kind: 'unknown' });
  });
});
