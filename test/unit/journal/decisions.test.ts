import { describe, expect, it } from 'vitest';
import { composeUndo, runsTakenBack } from '../../../src/core/journal/compose-undo.ts';
import { judgeLock, parseLock, type LockHolder, type LockWitness } from '../../../src/core/journal/judge-lock.ts';
import { keptBytes, keptRuns, outlived } from '../../../src/core/journal/prune.ts';
import type { Run, RunFile } from '../../../src/core/journal/run.ts';
import { preparedPaths, stepsTo, type DiskFile } from '../../../src/core/journal/steps.ts';

const file = (path: string, before: string | undefined, after: string | undefined): RunFile => ({
  path,
  before,
  after,
  mode: undefined,
});

const run = (id: string, files: readonly RunFile[], rest: Partial<Run> = {}): Run => ({
  id,
  kind: 'write',
  undoes: [],
  session: id,
  step: id,
  title: id,
  root: '/shop',
  startedAt: '2026-01-01T00:00:00Z',
  files,
  folders: [],
  ...rest,
});

describe('what has to be done to bring a run to one of its sides', () => {
  const edit = run('1', [file('a', 'one', 'two')]);
  const create = run('1', [file('a', undefined, 'two')]);
  const text = (content: string): DiskFile => ({ kind: 'text', text: content });
  const missing: DiskFile = { kind: 'missing' };

  it.each([
    ['complete', edit, 'after', text('one'), [{ from: 'one', to: 'two' }]],
    ['complete', edit, 'after', text('two'), []],
    ['complete', create, 'after', missing, [{ from: undefined, to: 'two' }]],
    ['put back', edit, 'before', text('two'), [{ from: 'two', to: 'one' }]],
    ['put back', edit, 'before', text('one'), []],
    ['put back', create, 'before', text('two'), [{ from: 'two', to: undefined }]],
    ['put back', create, 'before', missing, []],
  ] as const)('to %s %#', (...[, given, side, now, steps]) => {
    expect(stepsTo(side, given, () => now)).toMatchObject({ steps, edited: [] });
  });

  it.each([
    ['another text', edit, text('three')],
    ['no file', edit, missing],
    ['a folder', create, { kind: 'other', what: 'a folder' } as const],
  ])('is nothing where there is %s', (_, given, now) => {
    const { steps, edited } = stepsTo('before', given, () => now);
    expect({ steps, edited }).toEqual({ steps: [], edited: [{ path: 'a', expected: 'two', now }] });
  });

  it('is prepared beside the files, under names that are known beforehand and never too long', () => {
    expect(preparedPaths(run('7-x', [file('a.ts', '', 'b'), file(`src/${'n'.repeat(250)}`, '', 'b')]))).toEqual([
      '.fcis-7-x-0.tmp',
      'src/.fcis-7-x-1.tmp',
    ]);
  });
});

describe('taking several runs back at once', () => {
  it('goes straight from the last state to the first, and does not touch what is the same in both', () => {
    const runs = [
      run('3', [file('a', '2', '3'), file('same', 'new', 'old')], { folders: ['x'] }),
      run('2', [file('a', '1', '2'), file('made', undefined, 'm')], { folders: ['x', 'y'] }),
      run('1', [file('same', 'old', 'new')]),
    ];
    expect(composeUndo(runs)).toEqual({
      files: [file('a', '3', '1'), file('made', 'm', undefined)],
      folders: ['x', 'y'],
      editedBetween: [],
    });
  });

  it('names what was changed in between', () => {
    const runs = [run('2', [file('a', 'edited', '2')]), run('1', [file('a', '0', '1')])];
    expect(composeUndo(runs).editedBetween).toEqual([
      { path: 'a', expected: '1', now: { kind: 'text', text: 'edited' } },
    ]);
  });

  it('takes the newest step or session, as far as nothing else lies on top of it', () => {
    const of = (id: string, session: string, step: string) => run(id, [], { session, step });
    const runs = [of('1', 's', 'p'), of('2', 't', 'p'), of('3', 's', 'p'), of('4', 's', 'q'), of('5', 's', 'q')];
    const ids = (reach: 'step' | 'session') => runsTakenBack(runs, reach).map(({ id }) => id);
    expect(ids('step')).toEqual(['5', '4']);
    expect(ids('session')).toEqual(['5', '4', '3']);
    expect(runsTakenBack([], 'step')).toEqual([]);
  });
});

describe('the lock of another run', () => {
  const holder: LockHolder = { pid: 7, born: 'then', host: 'here', root: '/shop', since: 'today', token: 't' };
  const witness: LockWitness = {
    host: 'here',
    root: '/shop',
    rootExists: true,
    process: { kind: 'running', born: 'then' },
  };

  it.each<[string, Partial<LockWitness>, string]>([
    ['its process is running', {}, 'held'],
    ['its process is gone', { process: { kind: 'none' } }, 'stale'],
    ['its number was given to another process', { process: { kind: 'running', born: 'later' } }, 'stale'],
    ['nobody can tell when the process started', { process: { kind: 'running', born: undefined } }, 'held'],
    ['it belongs to another machine', { host: 'there', process: { kind: 'none' } }, 'foreign'],
    ['the project is a copy', { root: '/copy' }, 'stale'],
    ['the project was moved while the run is going', { root: '/moved', rootExists: false }, 'held'],
  ])('when %s', (_, seen, verdict) => {
    expect(judgeLock(holder, { ...witness, ...seen })).toBe(verdict);
  });

  it.each(['', 'null', '[]', '{"pid":"7"}', JSON.stringify({ ...holder, pid: undefined })])(
    '%j says nothing',
    (text) => {
      expect(parseLock(text)).toBeUndefined();
    },
  );
});

describe('forgetting finished runs', () => {
  const runs = (amount: number, bytes: number) =>
    Array.from({ length: amount }, (_, index) => ({ id: String(index).padStart(6, '0'), bytes }));

  it('begins with the oldest when there are too many, or they are too large, and keeps the newest always', () => {
    expect(outlived(runs(keptRuns, 1))).toEqual([]);
    expect(outlived(runs(keptRuns + 2, 1))).toEqual(['000001', '000000']);
    expect(outlived(runs(3, keptBytes / 2))).toEqual(['000000']);
    expect(outlived(runs(2, keptBytes * 2))).toEqual(['000000']);
  });
});
