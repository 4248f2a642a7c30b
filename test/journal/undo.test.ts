import { chmodSync, mkdirSync, renameSync, rmSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeBack } from '../../src/shell/journal/take-back.ts';
import { writeChanges } from '../../src/shell/journal/write-changes.ts';
import { createTestProject, variedProject, type TestProject } from './project.ts';

let project: TestProject;

beforeEach(() => {
  project = createTestProject();
});
afterEach(() => project.remove());

type Texts = readonly [name: string, before: string | undefined, after: string];

function write(texts: readonly Texts[], grouped: { session?: string; step?: string } = {}) {
  const changes = texts.map(([name, before, after]) => ({ file: project.path(name), before, after }));
  return writeChanges({ changes, cwd: project.folder, title: texts.map(([name]) => name).join(), ...grouped });
}

const undo = (wish: 'undo-step' | 'undo-session' = 'undo-step') => takeBack({ cwd: project.folder, wish });

describe('taking back', () => {
  it('brings back texts and modes, and removes the files and folders that were made', async () => {
    const varied = variedProject();
    const cwd = varied.project.folder;
    const before = varied.project.tree();
    expect(await writeChanges({ changes: varied.changes, cwd, title: 'a run' })).toEqual({ kind: 'written' });
    expect(varied.project.read('src/link.ts')).toBe('\uFEFFstill with a mark\n');
    expect(varied.project.tree()).not.toEqual(before);
    expect((await takeBack({ cwd, wish: 'undo-step' })).kind).toBe('done');
    expect(varied.project.tree()).toEqual(before);
    expect(varied.project.records()).toEqual([]);
    varied.project.remove();
  });

  it('goes one run further back each time, until there is none', async () => {
    project.put('a.ts', 'one');
    await write([['a.ts', 'one', 'two']]);
    await write([
      ['a.ts', 'two', 'three'],
      ['b.ts', undefined, 'new'],
    ]);
    await undo();
    expect(project.tree()).toEqual({ 'a.ts': `644 ${btoa('two')}` });
    expect(await undo()).toMatchObject({ kind: 'done', runs: [{ title: 'a.ts' }], side: 'before' });
    expect(project.read('a.ts')).toBe('one');
    expect(await undo()).toMatchObject({ kind: 'nothing' });
  });

  it('takes the runs of one step, or of the whole session, together, and no other session', async () => {
    project.put('a.ts', '0');
    await write([['a.ts', '0', '1']], { session: 'x', step: 'first' });
    await write([['a.ts', '1', '2']], { session: 'y', step: 'first' });
    await write(
      [
        ['a.ts', '2', '3'],
        ['b.ts', undefined, 'b'],
      ],
      { session: 'y', step: 'second' },
    );
    await write([['b.ts', 'b', 'c']], { session: 'y', step: 'second' });
    const before = project.tree();
    expect(await undo()).toMatchObject({ kind: 'done', runs: [{}, {}] });
    expect(project.tree()).toEqual({ 'a.ts': `644 ${btoa('2')}` });
    await write(
      [
        ['a.ts', '2', '3'],
        ['b.ts', undefined, 'c'],
      ],
      { session: 'y', step: 'second' },
    );
    expect(project.tree()).toEqual(before);
    await undo('undo-session');
    expect(project.tree()).toEqual({ 'a.ts': `644 ${btoa('1')}` });
  });

  it('leaves a folder in which someone put something else', async () => {
    await write([['core/new.ts', undefined, 'new']]);
    project.put('core/mine.ts', 'mine');
    await undo();
    expect(project.tree()).toEqual({ core: '/', 'core/mine.ts': `644 ${btoa('mine')}` });
  });

  it('keeps what was made executable since', async () => {
    project.put('a.ts', 'one');
    await write([['a.ts', 'one', 'two']]);
    chmodSync(project.path('a.ts'), 0o755);
    await undo();
    expect(statSync(project.path('a.ts')).mode & 0o777).toBe(0o755);
  });

  it('keeps the record where nothing of the run is here, unless it is the own one', async () => {
    project.put('a.ts', 'one');
    await write([
      ['a.ts', 'one', 'two'],
      ['b.ts', undefined, 'new'],
    ]);
    const written = project.tree();
    // As on another branch.
    project.put('a.ts', 'one');
    unlinkSync(project.path('b.ts'));
    const before = project.tree();
    expect(await undo()).toMatchObject({ kind: 'refused', problems: [{ code: 'not-here' }] });
    project.put('a.ts', 'two');
    project.put('b.ts', 'new');
    expect(project.tree()).toEqual(written);
    expect(await undo()).toMatchObject({ kind: 'done' });
    expect(project.tree()).toEqual(before);

    await write([['a.ts', 'one', 'two']], { step: 'own' });
    project.put('a.ts', 'one');
    const taken = await takeBack({ cwd: project.folder, wish: 'undo-step', only: 'own' });
    expect(taken).toMatchObject({ kind: 'done', steps: [] });
    expect(project.records()).toEqual([]);
  });

  it('works where the project was moved to, and says so', async () => {
    project.put('a.ts', 'one');
    await write([['a.ts', 'one', 'two']]);
    const moved = `${project.folder}-moved`;
    renameSync(project.folder, moved);
    const taken = await takeBack({ cwd: moved, wish: 'undo-step' });
    renameSync(moved, project.folder);
    expect(taken).toMatchObject({ kind: 'done', notices: [{ code: 'project-moved', kind: 'notice' }] });
    expect(project.read('a.ts')).toBe('one');
  });

  it('finds the journal of a project without git from any folder of it, and keeps that from being committed', async () => {
    rmSync(project.path('.git'), { recursive: true });
    project.put('package.json', '{}');
    project.put('src/a.ts', 'one');
    const cwd = project.path('src');
    await writeChanges({ changes: [{ file: project.path('src/a.ts'), before: 'one', after: 'two' }], cwd, title: 'a' });
    expect(project.read('.fcis-codemod/.gitignore')).toBe('*\n');
    expect((await takeBack({ cwd: project.folder, wish: 'undo-step' })).kind).toBe('done');
    expect(project.read('src/a.ts')).toBe('one');
  });

  it('keeps the journal of a work tree that git added apart from the others', async () => {
    project.put('.git/worktrees/side/HEAD', '');
    project.put('side/.git', `gitdir: ${project.path('.git/worktrees/side')}\n`);
    project.put('side/a.ts', 'one');
    const changes = [{ file: project.path('side/a.ts'), before: 'one', after: 'two' }];
    await writeChanges({ changes, cwd: project.path('side'), title: 'a run' });
    expect(await undo()).toMatchObject({ kind: 'nothing' });
    expect((await takeBack({ cwd: project.path('side'), wish: 'undo-step' })).kind).toBe('done');
    expect(project.read('side/a.ts')).toBe('one');
  });
});

describe('refusing to take back', () => {
  beforeEach(async () => {
    project.put('a.ts', 'one');
    project.put('src/b.ts', 'one');
    await write([
      ['a.ts', 'one', 'two'],
      ['made.ts', undefined, 'made'],
      ['src/b.ts', 'one', 'two'],
    ]);
  });

  interface Case {
    readonly happen: () => void;
    readonly name: string;
    readonly message: string;
  }

  it.each<[string, Case]>([
    ['was edited', { happen: () => project.put('a.ts', 'two, and more'), name: 'a.ts', message: 'was edited since' }],
    ['was removed', { happen: () => unlinkSync(project.path('a.ts')), name: 'a.ts', message: 'was removed since' }],
    [
      'became a folder',
      {
        happen: () => {
          unlinkSync(project.path('made.ts'));
          mkdirSync(project.path('made.ts'));
        },
        name: 'made.ts',
        message: 'is a folder now',
      },
    ],
    [
      'lies behind a link now',
      {
        happen: () => {
          renameSync(project.path('src'), project.path('elsewhere'));
          symlinkSync('elsewhere', project.path('src'));
        },
        name: 'src/b.ts',
        message: 'is reached through a symbolic link now',
      },
    ],
  ])('a file that %s is named, and nothing is touched', async (_, { happen, name, message }) => {
    happen();
    const before = project.tree();
    expect(await undo()).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'edited-since', file: project.path(name), message }],
      edited: [{ path: name }],
    });
    expect(project.tree()).toEqual(before);
    expect(project.records()).toEqual(['done.json']);
  });

  it('a file that was changed between the runs of a session stops only the whole session', async () => {
    await write([['a.ts', 'two', 'three']], { session: 's', step: '1' });
    project.put('a.ts', 'three, edited');
    await write([['a.ts', 'three, edited', 'four']], { session: 's', step: '2' });
    expect(await undo('undo-session')).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'edited-between', file: project.path('a.ts') }],
      edited: [{ expected: 'three', now: { text: 'three, edited' } }],
    });
    expect((await undo()).kind).toBe('done');
    expect(project.read('a.ts')).toBe('three, edited');
  });
});
