import { chmodSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../../src/shell/journal/disk.ts';
import { interruption } from '../../src/shell/journal/interruption.ts';
import { forgetNewest, takeBack } from '../../src/shell/journal/take-back.ts';
import { writeChanges } from '../../src/shell/journal/write-changes.ts';
import { createTestProject, type TestProject } from './project.ts';

let project: TestProject;

beforeEach(() => {
  project = createTestProject();
  project.put('a.ts', 'one');
  project.put('b.ts', 'one');
});
afterEach(() => project.remove());

const change = (name: string, before: string | undefined = 'one', after = 'two') => ({
  file: project.path(name),
  before,
  after,
});

const write = (names: readonly string[], disk?: Disk) =>
  writeChanges({ changes: names.map((name) => change(name)), cwd: project.folder, title: 'a run' }, disk);

describe('symbolic links', () => {
  it('that lead out of the project are not followed', async () => {
    const other = createTestProject();
    other.put('theirs.ts', 'one');
    symlinkSync(other.path('theirs.ts'), project.path('link.ts'));
    symlinkSync(other.folder, project.path('folder'));
    expect(await write(['a.ts', 'link.ts', 'folder/theirs.ts'])).toMatchObject({
      kind: 'refused',
      problems: [
        { code: 'outside-project', file: project.path('link.ts') },
        { code: 'outside-project', file: project.path('folder/theirs.ts') },
      ],
    });
    expect(other.read('theirs.ts')).toBe('one');
    expect(project.read('a.ts')).toBe('one');
    other.remove();
  });

  it('that lead to a file which is written as well are refused, for one of the texts would be lost', async () => {
    project.link('link.ts', 'a.ts');
    expect(await write(['a.ts', 'link.ts'])).toMatchObject({ kind: 'refused', problems: [{ code: 'same-file' }] });
  });
});

describe('someone else at work', () => {
  /** Edits a file at the very moment before another one is replaced, which is as late as can be. */
  function editorAt(replaced: string, name: string): Disk {
    return {
      ...realDisk,
      async replace(prepared, path) {
        await realDisk.replace(prepared, path);
        if (path === project.path(replaced)) project.put(name, 'an edit');
      },
    };
  }

  it('keeps an edit that was made while the files were being replaced, and everything is put back', async () => {
    expect(await write(['a.ts', 'b.ts'], editorAt('a.ts', 'b.ts'))).toMatchObject({
      kind: 'undone',
      problems: [{ code: 'changed-on-disk', file: project.path('b.ts') }],
    });
    expect([project.read('a.ts'), project.read('b.ts')]).toEqual(['one', 'an edit']);
    expect(readdirSync(project.folder).toSorted()).toEqual(['.git', 'a.ts', 'b.ts']);
    expect(project.records()).toEqual([]);
  });

  it('keeps an edit of a file that would have to be put back, and says which', async () => {
    const busy: Disk = {
      ...realDisk,
      async replace(prepared, path) {
        if (path === project.path('b.ts')) {
          project.put('a.ts', 'an edit');
          throw new Error('the disk went away');
        }
        await realDisk.replace(prepared, path);
      },
    };
    expect(await write(['a.ts', 'b.ts'], busy)).toMatchObject({
      kind: 'unfinished',
      problems: [
        { code: 'write-failed', file: project.path('b.ts') },
        { code: 'not-put-back', file: project.path('a.ts') },
      ],
    });
    expect([project.read('a.ts'), project.read('b.ts')]).toEqual(['an edit', 'one']);
    // Now it is for the person to say what becomes of the edit.
    expect(await takeBack({ cwd: project.folder, wish: 'undo-step' })).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'edited-since', file: project.path('a.ts') }],
    });
    project.put('a.ts', 'two');
    expect(await takeBack({ cwd: project.folder, wish: 'undo-step' })).toMatchObject({ kind: 'done', side: 'before' });
    expect([project.read('a.ts'), project.read('b.ts')]).toEqual(['one', 'one']);
  });

  it('a file that is marked read-only is not replaced behind its back', async () => {
    chmodSync(project.path('b.ts'), 0o444);
    expect(await write(['a.ts', 'b.ts'])).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'not-writable', file: project.path('b.ts'), message: 'cannot be written: it is read-only' }],
    });
    expect(project.read('a.ts')).toBe('one');
  });
});

describe('a journal in a bad state', () => {
  /** Leaves a write behind that got no further than its record. */
  async function interrupt(): Promise<string> {
    const dying: Disk = {
      ...realDisk,
      replace: (prepared, path) =>
        path.endsWith('.json') ? realDisk.replace(prepared, path) : Promise.reject(new Error('gone')),
      remove: () => Promise.reject(new Error('gone')),
    };
    await write(['a.ts'], dying);
    await realDisk.remove(join(project.state, 'lock'));
    const [name] = readdirSync(join(project.state, 'journal'));
    return join(project.state, 'journal', name!);
  }

  it('an interrupted write stops the next one, and is only mentioned to who looks', async () => {
    await interrupt();
    const code = 'unfinished-write';
    expect(await write(['b.ts'])).toMatchObject({ kind: 'refused', problems: [{ code, kind: 'input' }] });
    expect(await interruption({ cwd: project.folder, writing: true })).toMatchObject({ code, kind: 'input' });
    expect(await interruption({ cwd: project.folder, writing: false })).toMatchObject({ code, kind: 'notice' });
    expect((await takeBack({ cwd: project.folder, wish: 'complete' })).kind).toBe('done');
    expect(project.read('a.ts')).toBe('two');
    expect(await interruption({ cwd: project.folder, writing: true })).toBeUndefined();
    expect((await write(['b.ts'])).kind).toBe('written');
  });

  it.each([
    ['was cut short', (text: string) => text.slice(0, -20), 'journal-damaged'],
    ['has another text than was written', (text: string) => text.replace('"two"', '"tow"'), 'journal-damaged'],
    ['is empty', () => '', 'journal-damaged'],
    ['comes from a newer version', (text: string) => text.replace('"version":1', '"version":2'), 'journal-newer'],
  ])('a record that %s is explained, and can be put aside', async (_, spoil, code) => {
    const file = await interrupt();
    writeFileSync(file, spoil(readFileSync(file, 'utf8')));
    const refused = { kind: 'refused', problems: [{ code, file }] };
    expect(await write(['b.ts'])).toMatchObject(refused);
    expect(await interruption({ cwd: project.folder, writing: true })).toMatchObject({ code, file });
    expect(await takeBack({ cwd: project.folder, wish: 'undo-step' })).toMatchObject(refused);
    expect(await takeBack({ cwd: project.folder, wish: 'complete' })).toMatchObject(refused);
    expect((await forgetNewest(project.folder)).kind).toBe('forgotten');
    expect(project.records()).toEqual(['aside.json']);
    expect((await write(['b.ts'])).kind).toBe('written');
    expect((await takeBack({ cwd: project.folder, wish: 'undo-step' })).kind).toBe('done');
    expect(project.read('b.ts')).toBe('one');
  });

  it('a finished run whose record is damaged is in the way of nothing but its own undo', async () => {
    await write(['a.ts']);
    const file = join(project.state, 'journal', readdirSync(join(project.state, 'journal'))[0]!);
    writeFileSync(file, 'x');
    expect((await write(['b.ts'])).kind).toBe('written');
    expect((await takeBack({ cwd: project.folder, wish: 'undo-step' })).kind).toBe('done');
    expect(await takeBack({ cwd: project.folder, wish: 'undo-step' })).toMatchObject({
      problems: [{ code: 'journal-damaged' }],
    });
  });

  it('a record whose paths lead out of the project is taken for damaged', async () => {
    const { parseRun, renderRun } = await import('../../src/core/journal/run-text.ts');
    const file = { path: '../victim.ts', before: 'a', after: 'b', mode: undefined };
    const run = {
      id: '1',
      kind: 'write',
      undoes: [],
      session: 's',
      step: 's',
      title: 't',
      root: '/',
      startedAt: '',
      files: [file],
      folders: [],
    } as const;
    expect(
      parseRun(
        renderRun(run, () => 'x'),
        () => 'x',
      ),
    ).toEqual({ kind: 'damaged' });
    const inside = { ...run, files: [{ ...file, path: 'src/..victim.ts' }] };
    expect(
      parseRun(
        renderRun(inside, () => 'x'),
        () => 'x',
      ),
    ).toEqual({ kind: 'run', run: inside });
  });
});
