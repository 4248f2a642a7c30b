import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LockHolder } from '../../src/core/journal/judge-lock.ts';
import { unkeptProblem } from '../../src/core/journal/failure-problems.ts';
import { saveSession } from '../../src/shell/guided/saved-file.ts';
import { openTerminal } from '../../src/shell/cli/terminal.ts';
import { reopenSession } from '../../src/shell/guided/resume.ts';
import { realDisk } from '../../src/shell/journal/disk.ts';
import { holdingLock } from '../../src/shell/journal/lock.ts';
import { isRunning, machine, processStamp } from '../../src/shell/journal/process-stamp.ts';
import { unlock } from '../../src/shell/journal/take-back.ts';
import { writeChanges } from '../../src/shell/journal/write-changes.ts';
import { placeOf } from '../../src/shell/workspace/place.ts';
import { createTestProject, type TestProject } from './project.ts';

let project: TestProject;
let other: ChildProcess;

beforeEach(async () => {
  project = createTestProject();
  project.put('a.ts', 'one');
  mkdirSync(project.state);
  other = spawn(process.execPath, ['-e', 'console.log(1); setTimeout(() => {}, 60_000)'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(other.stdout!, 'data');
});
afterEach(() => {
  other.kill('SIGKILL');
  project.remove();
});

const lock = () => join(project.state, 'lock');

function lockFor(holder: Partial<LockHolder>): void {
  const pid = other.pid!;
  const whole = { pid, born: processStamp(pid), host: machine(), root: project.folder, since: 'today', token: 'x' };
  writeFileSync(lock(), JSON.stringify({ ...whole, ...holder }));
}

function write() {
  const changes = [{ file: project.path('a.ts'), before: 'one', after: 'two' }];
  return writeChanges({ changes, cwd: project.folder, title: 'a run' });
}

describe('the lock', () => {
  it('of a run that is going keeps others out, and tells which it is', async () => {
    lockFor({});
    expect(await write()).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'locked', message: expect.stringContaining(`process ${other.pid}`) as string }],
    });
    expect(await unlock(project.folder)).toMatchObject({ code: 'locked' });
    expect(project.read('a.ts')).toBe('one');
  });

  it("of a process that was killed is in nobody's way", async () => {
    lockFor({});
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect((await write()).kind).toBe('written');
    expect(existsSync(lock())).toBe(false);
  });

  it("of a process whose number was given to another one is in nobody's way", async () => {
    lockFor({ born: 'before the last start of this machine' });
    expect((await write()).kind).toBe('written');
  });

  it("that was copied along with the project is in nobody's way", async () => {
    const original = createTestProject();
    lockFor({ root: original.folder });
    expect((await write()).kind).toBe('written');
    original.remove();
  });

  it('of another machine is removed only when a person says so', async () => {
    lockFor({ host: 'elsewhere' });
    expect(await write()).toMatchObject({
      problems: [{ code: 'foreign-lock', help: expect.stringContaining('resume --unlock') as string }],
    });
    await unlock(project.folder);
    expect((await write()).kind).toBe('written');
  });

  it('that says nothing is respected while it may be being written, and no longer', async () => {
    writeFileSync(lock(), '');
    expect(await write()).toMatchObject({ problems: [{ code: 'foreign-lock' }] });
    utimesSync(lock(), 1, 1);
    expect((await write()).kind).toBe('written');
  });

  it('lets one in at a time, also when all of them find the same stale one', async () => {
    lockFor({ pid: 2 ** 22 + 1 });
    let inside = 0;
    const place = placeOf(project.folder);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () =>
        holdingLock({ place, disk: realDisk }, async () => {
          inside += 1;
          expect(inside).toBe(1);
          await new Promise((done) => setTimeout(done, 20));
          inside -= 1;
        }),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'ran').length).toBeGreaterThanOrEqual(1);
    expect(existsSync(lock())).toBe(false);
  });
});

describe('a process', () => {
  it('keeps its stamp while it runs, and no other has the same', async () => {
    const stamp = processStamp(other.pid!);
    expect(stamp).toBe(processStamp(other.pid!));
    expect(stamp).not.toBe(processStamp(process.pid));
    expect(isRunning(other.pid!)).toBe(true);
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(isRunning(other.pid!)).toBe(false);
    expect(processStamp(other.pid!)).toBeUndefined();
  });
});

describe('a guided session', () => {
  const session = () => holdingLock({ place: placeOf(project.folder), disk: realDisk, kind: 'session' }, async () => 1);

  it('keeps a second one out for as long as it is open, and nobody from writing', async () => {
    lockFor({});
    renameSync(lock(), join(project.state, 'session.lock'));
    const open = { code: 'session-open', message: expect.stringContaining(`process ${other.pid}`) as string };
    expect(await session()).toMatchObject({ kind: 'locked', problem: open });
    expect(await reopenSession(project.folder, openTerminal({ colour: false }))).toMatchObject({
      kind: 'invalid',
      problems: [open],
    });
    expect((await write()).kind).toBe('written');
    other.kill('SIGKILL');
    await once(other, 'exit');
    expect(await session()).toEqual({ kind: 'ran', value: 1 });
    expect(existsSync(join(project.state, 'session.lock'))).toBe(false);
  });

  it('that cannot keep its answers says so, and leaves nothing half-written behind', () => {
    const file = join(project.state, 'session.json');
    mkdirSync(join(file, 'in-the-way'), { recursive: true });
    const saved = {
      version: 1,
      session: 's',
      words: [],
      queue: [],
      answers: [],
      seen: {},
      drafts: {},
      done: [],
    } as const;
    const fail = () => {
      try {
        saveSession(project.folder, saved);
      } catch (error) {
        return unkeptProblem(error, project.state);
      }
      return undefined;
    };
    expect(fail()).toMatchObject({ code: 'state-not-writable', kind: 'input' });
    expect(readdirSync(project.state).filter((name) => name.startsWith('session'))).toEqual(['session.json']);
    expect(unkeptProblem(new Error('another one'), project.state)).toBeUndefined();
  });
});
