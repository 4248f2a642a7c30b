import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createChance, type Chance } from '../../bench/chance.ts';
import { takeBack } from '../../src/shell/journal/take-back.ts';
import { writeChanges } from '../../src/shell/journal/write-changes.ts';
import { largeProject, type Tree } from './project.ts';

const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 2 ** 31);
/** A run of all tests has a few of its own; over time they add up. The program itself is killed in kill-write.test.ts. */
const kills = 16;
const child = fileURLToPath(new URL('child.js', import.meta.url));

type What = 'write' | 'undo';

/** A project of two hundred files, wholly before its write, and what it looks like wholly after. */
async function openGround() {
  const { project, changes } = largeProject();
  const request = { changes, cwd: project.folder, title: 'a run' };
  const before = project.tree();
  expect(await writeChanges(request)).toEqual({ kind: 'written' });
  const after = project.tree();
  expect((await takeBack({ cwd: project.folder, wish: 'undo-step' })).kind).toBe('done');
  for (const what of ['write', 'undo'])
    writeFileSync(`${project.folder}/.git/${what}.json`, JSON.stringify({ what, cwd: project.folder, changes }));
  return { project, before, after, write: () => writeChanges(request) };
}

type Ground = Awaited<ReturnType<typeof openGround>>;

/** Starts the child and kills it so many milliseconds after it began its work. Says how long it lived after that. */
async function killAfter(
  what: What,
  { project }: Pick<Ground, 'project'>,
  { delay, signal }: { readonly delay: number; readonly signal: 'SIGKILL' | 'SIGINT' },
): Promise<number> {
  const spawned = spawn(process.execPath, [child, `${project.folder}/.git/${what}.json`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(spawned, 'exit');
  await once(spawned.stdout, 'data');
  const begun = performance.now();
  await Promise.race([wait(delay), ended]);
  spawned.kill(signal);
  await ended;
  return performance.now() - begun;
}

/** Which of the two a tree is. */
function sideOf(tree: Tree, { before, after }: Ground): 'before' | 'after' | 'neither' {
  const text = JSON.stringify(tree);
  return text === JSON.stringify(before) ? 'before' : text === JSON.stringify(after) ? 'after' : 'neither';
}

const seen = new Map<string, number>();

async function round(ground: Ground, chance: Chance, longest: Readonly<Record<What, number>>): Promise<void> {
  const { project } = ground;
  const what: What = chance.between(1, 4) === 1 ? 'undo' : 'write';
  if (what === 'undo') await ground.write();
  const delay = (chance.between(0, 1000) / 1000) * longest[what];
  await killAfter(what, ground, { delay, signal: 'SIGKILL' });
  const label = `seed ${seed}: ${what} killed after ${delay.toFixed(1)} ms`;
  const pending = project.records().includes('pending.json');
  const found = sideOf(project.tree(), ground);
  const key = `${what} ${pending ? 'unfinished' : 'not begun or done'}, ${found === 'neither' ? 'files between' : found}`;
  seen.set(key, (seen.get(key) ?? 0) + 1);
  if (!pending) expect(found, label).not.toBe('neither');
  const wish = chance.pick(['undo-step', 'complete'] as const);
  const outcome = (await takeBack({ cwd: project.folder, wish })).kind;
  const mended = sideOf(project.tree(), ground);
  if (pending) {
    expect(outcome, label).toBe('done');
    expect(mended, label).toBe(what === 'write' && wish === 'complete' ? 'after' : 'before');
  } else if (wish === 'complete') expect([outcome, mended], label).toEqual(['nothing', found]);
  // There is one run to take back, unless the write had not begun or the undo had ended.
  else expect([outcome, mended], label).toEqual([found === 'after' ? 'done' : 'nothing', 'before']);
  expect(
    project.records().filter((name) => name.startsWith('pending')),
    label,
  ).toEqual([]);
  if (mended === 'after') expect((await takeBack({ cwd: project.folder, wish: 'undo-step' })).kind, label).toBe('done');
  expect(sideOf(project.tree(), ground), label).toBe('before');
}

const never = { delay: 60_000, signal: 'SIGKILL' } as const;

it('asked to stop at any moment, it leaves everything as it was, or completes it, and nothing to mend', async () => {
  const chance = createChance(seed);
  const ground = await openGround();
  const longest = await killAfter('write', ground, never);
  await takeBack({ cwd: ground.project.folder, wish: 'undo-step' });
  for (let round = 0; round < kills / 5; round += 1) {
    const delay = (chance.between(0, 1000) / 1000) * longest;
    await killAfter('write', ground, { delay, signal: 'SIGINT' });
    const label = `seed ${seed}: asked to stop after ${delay.toFixed(1)} ms`;
    const side = sideOf(ground.project.tree(), ground);
    expect(side, label).not.toBe('neither');
    expect(ground.project.records(), label).not.toContain('pending.json');
    if (side === 'after') await takeBack({ cwd: ground.project.folder, wish: 'undo-step' });
  }
  ground.project.remove();
});

it(`${kills} times killed, nothing is lost (KILL_SEED=${seed})`, { timeout: 600_000 }, async () => {
  const chance = createChance(seed);
  const grounds = [await openGround(), await openGround()];
  // How long it takes when nobody kills it, on this machine as it is now.
  const longest = {
    write: await killAfter('write', grounds[0]!, never),
    undo: await killAfter('undo', grounds[0]!, never),
  };
  const left = Array.from({ length: kills });
  await Promise.all(
    grounds.map(async (ground) => {
      while (left.pop() === undefined && left.length > 0) await round(ground, chance, longest);
    }),
  );
  const shown = [...seen].map(([key, times]) => `${times} × ${key}`).toSorted();
  console.log(`longest ${longest.write.toFixed(0)} ms and ${longest.undo.toFixed(0)} ms\n${shown.join('\n')}`);
  expect(shown.filter((line) => line.includes('unfinished')).length).toBeGreaterThan(0);
  for (const { project } of grounds) project.remove();
});
