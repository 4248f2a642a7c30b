import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../bench/chance.ts';
import { takeBack } from '../../src/shell/journal/take-back.ts';
import { writeChanges } from '../../src/shell/journal/write-changes.ts';
import { powerCutDisk } from './power-cut-disk.ts';
import { variedProject } from './project.ts';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
/** How often the power goes at each operation. */
const rounds = Number(process.env['CUTS'] ?? 2);

/** One write, or one undo after a write, on a disk whose power goes at an operation. */
async function run(what: 'write' | 'undo', at: number, isLost: () => boolean) {
  const { project, changes } = variedProject();
  const cwd = project.folder;
  const before = project.tree();
  const { disk, count, cut } = powerCutDisk(at);
  const write = (on = disk) => writeChanges({ changes, cwd, title: 'a run' }, on);
  let after = before;
  if (what === 'undo') {
    await writeChanges({ changes, cwd, title: 'a run' });
    after = project.tree();
    await takeBack({ cwd, wish: 'undo-step' }, disk);
  } else await write();
  cut(isLost);
  return { project, cwd, before, after, operations: count() };
}

async function writtenTree() {
  const { project } = await run('write', Infinity, () => false);
  const tree = project.tree();
  project.remove();
  return tree;
}

describe.each(['write', 'undo'] as const)(`%s when the power goes (SEED=${seed})`, (what) => {
  it.each(['undo-step', 'complete'] as const)('at any operation, %s leads to one of the two trees', async (wish) => {
    const { next: random } = createChance(seed);
    const written = await writtenTree();
    const whole = await run(what, Infinity, () => false);
    whole.project.remove();
    for (let at = 0; at <= whole.operations; at += 1)
      for (let round = 0; round < rounds; round += 1) {
        // All that was not flushed, then some of it.
        const share = round === 0 ? 1 : random();
        const { project, cwd, before } = await run(what, at, () => random() < share);
        const wasPending = project.records().some((name) => name.startsWith('pending'));
        const wasDone = project.records().includes('done.json');
        const asFound = project.tree();
        // The process that held it is this one, which is still there.
        rmSync(`${project.state}/lock`, { force: true });
        const outcome = await takeBack({ cwd, wish });
        const tree = project.tree();
        const place = `operation ${at}, of what was not flushed ${share} lost`;
        if (wasPending) {
          expect(outcome.kind, place).toBe('done');
          expect(tree, place).toEqual(what === 'write' && wish === 'complete' ? written : before);
        } else {
          // Nothing to be mended: not begun, or ended.
          expect([before, written], place).toContainEqual(asFound);
          if (wish === 'undo-step') expect(tree, place).toEqual(wasDone ? before : asFound);
        }
        project.remove();
      }
  });
});
