import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { takeBack, type TakeBackRequest } from '../../src/shell/journal/take-back.ts';
import { writeChanges } from '../../src/shell/journal/write-changes.ts';
import { failingDisk, type Failure } from './failing-disk.ts';
import { variedProject, type Tree } from './project.ts';

/** One write, or one undo after a write, on a disk that fails at some operation. */
async function scenario(what: 'write' | 'undo', failure: Failure) {
  const { project, changes } = variedProject();
  const cwd = project.folder;
  const trees = { before: project.tree(), after: {} as Tree };
  const { disk, count } = failingDisk(failure);
  const write = () => writeChanges({ changes, cwd, title: 'a run' }, what === 'write' ? disk : undefined);
  if (what === 'undo') {
    await write();
    trees.after = project.tree();
  }
  const outcome = what === 'write' ? await write() : await takeBack({ cwd, wish: 'undo-step' }, disk);
  return { project, outcome, trees, count: count(), cwd };
}

const never: Failure = { at: Infinity, how: 'once', code: 'none' };

async function afterTree(): Promise<Tree> {
  const { project } = await scenario('write', never);
  const tree = project.tree();
  project.remove();
  return tree;
}

async function operations(what: 'write' | 'undo'): Promise<readonly number[]> {
  const { project, count } = await scenario(what, never);
  project.remove();
  expect(count).toBeGreaterThan(20);
  return Array.from({ length: count }, (_, at) => at);
}

describe.each(['write', 'undo'] as const)('%s on a disk that fails', (what) => {
  it.each(['ENOSPC', 'EROFS', 'EACCES', 'EIO'])(
    'with %s at any one operation: all is done, or all is as it was',
    async (code) => {
      const written = await afterTree();
      const seen = new Set<string>();
      for (const at of await operations(what)) {
        const { project, outcome, trees, cwd } = await scenario(what, { at, how: 'once', code });
        const start = what === 'write' ? trees.before : written;
        const goal = what === 'write' ? written : trees.before;
        seen.add(outcome.kind);
        if (outcome.kind === 'unfinished') {
          // One failure at a time can only hit the journal itself then; whoever asks again gets there.
          const again = await takeBack({ cwd, wish: 'undo-step' });
          expect(again.kind).toBe('done');
          expect(project.tree()).toEqual(trees.before);
        } else
          expect(project.tree(), `operation ${at}`).toEqual(['written', 'done'].includes(outcome.kind) ? goal : start);
        project.remove();
      }
      expect([...seen]).toEqual(
        expect.arrayContaining(what === 'write' ? ['written', 'refused', 'undone'] : ['done', 'refused']),
      );
    },
  );

  it.each([
    ['undo', 'undo-step', 'before'],
    ['resume', 'complete', 'after'],
  ] as const)('that stops for good at any operation: %s mends it', async (_, wish, side) => {
    const written = await afterTree();
    for (const at of await operations(what)) {
      const { project, trees, cwd } = await scenario(what, { at, how: 'from then on', code: 'EIO' });
      const interrupted = project.records().some((name) => name.startsWith('pending'));
      const asBefore = project.tree();
      // The process that held it is this one, which is still there.
      rmSync(`${project.state}/lock`, { force: true });
      const request: TakeBackRequest = { cwd, wish };
      const mended = await takeBack(request);
      const tree = project.tree();
      if (!interrupted) {
        // Wholly before or wholly after; nothing was there to be mended.
        const done = what === 'write' ? project.records().includes('done.json') : project.records().length === 0;
        if (wish === 'complete')
          expect([asBefore, tree]).toEqual([tree, (what === 'write') === done ? written : trees.before]);
        else expect(tree).toEqual(trees.before);
      } else {
        expect(mended.kind, `operation ${at}`).toBe('done');
        expect(tree, `operation ${at}`).toEqual(what === 'write' && side === 'after' ? written : trees.before);
        expect(project.records().filter((name) => name.startsWith('pending'))).toEqual([]);
      }
      project.remove();
    }
  });
});
