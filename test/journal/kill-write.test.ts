import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createChance, type Chance } from '../../bench/chance.ts';
import { main } from '../cli/command-line.ts';
import { createTestProject, type TestProject, type Tree } from './project.ts';

const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 2 ** 31);
/** A run of all tests has a few of its own; `npm run kill-test` is the whole proof. */
const kills = Number(process.env['KILLS'] ?? 3);
const services = kills < 20 ? 30 : 100;

/** Services with a rule each, as small as they can be so that planning is cheap, and as many files that nobody touches. */
function openServices(): TestProject {
  const project = createTestProject();
  project.put('package.json', '{ "name": "services", "type": "module" }\n');
  const options = { strict: true, target: 'es2022', lib: ['es5'], module: 'nodenext', types: [], skipLibCheck: true };
  project.put('tsconfig.json', JSON.stringify({ compilerOptions: options, include: ['src'] }));
  const letters = 'abcdefghij';
  for (let index = 0; index < services; index += 1) {
    const name = `${letters[Math.floor(index / 10)]}${letters[index % 10]}q`;
    const type = name.charAt(0).toUpperCase() + name.slice(1);
    project.put(`notes/${name}.md`, `What ${type} is for.\n`);
    project.put(
      `src/${name}-service.ts`,
      `export interface ${type}Store {
  save(total: number): Promise<void>;
}

export class ${type}Service {
  constructor(private readonly store: ${type}Store) {}

  async add(prices: number[]): Promise<void> {
    if (prices.length > ${index + 10}) {
      throw new Error('Too many');
    }
    await this.store.save(prices.length);
  }
}
`,
      index % 7 === 0 ? 0o600 : 0o644,
    );
  }
  mkdirSync(`${project.state}/journal`, { recursive: true });
  return project;
}

function run(project: TestProject, ...words: readonly string[]): { child: ChildProcess; ended: Promise<unknown> } {
  const child = spawn(process.execPath, [main, ...words], { cwd: project.folder, stdio: 'ignore' });
  return { child, ended: once(child, 'exit') };
}

async function ran(project: TestProject, ...words: readonly string[]): Promise<number | null> {
  const { child, ended } = run(project, ...words);
  await ended;
  return child.exitCode;
}

/** Comes as soon as the record of a run is there: from now on files are written. */
function writingBegins(project: TestProject): { readonly begun: Promise<unknown>; readonly end: () => void } {
  const watcher = watch(`${project.state}/journal`);
  const begun = new Promise((resolve) => {
    watcher.on('change', (_event, name) => String(name).endsWith('.pending.json') && resolve(name));
  });
  return { begun, end: () => watcher.close() };
}

/** Milliseconds, on this machine as it is now. */
interface Pace {
  readonly whole: number;
  readonly writing: number;
}

interface Ground {
  readonly project: TestProject;
  readonly before: Tree;
  readonly after: Tree;
}

async function openGround(): Promise<Ground & { readonly pace: Pace }> {
  const project = openServices();
  const before = project.tree();
  const started = performance.now();
  const { begun, end } = writingBegins(project);
  const { child, ended } = run(project, '--write', 'src');
  await begun;
  const writing = performance.now();
  await ended;
  end();
  expect(child.exitCode).toBe(0);
  const pace = { whole: performance.now() - started, writing: performance.now() - writing };
  const after = project.tree();
  expect(Object.keys(after).length).toBeGreaterThanOrEqual(Object.keys(before).length + services);
  expect(await ran(project, 'undo')).toBe(0);
  expect(project.tree()).toEqual(before);
  return { project, before, after, pace };
}

const seen = new Map<string, number>();

/** One kill in three at any moment of the run, the others at any moment of its writing; then a person's own command. */
async function round({ project, before, after }: Ground, chance: Chance, pace: Pace): Promise<void> {
  const sideOf = (tree: Tree) => {
    const text = JSON.stringify(tree);
    return text === JSON.stringify(before) ? 'before' : text === JSON.stringify(after) ? 'after' : 'between';
  };
  const aimed = chance.between(1, 3) > 1;
  const delay = (chance.between(0, 1000) / 1000) * (aimed ? pace.writing : pace.whole);
  const { begun, end } = writingBegins(project);
  const { child, ended } = run(project, '--write', 'src');
  await Promise.race([aimed ? begun.then(() => wait(delay)) : wait(delay), ended]);
  child.kill('SIGKILL');
  await ended;
  end();
  const pending = project.records().includes('pending.json');
  const found = sideOf(project.tree());
  const label = `seed ${seed}, killed ${delay.toFixed(1)} ms into ${aimed ? 'the writing' : 'the run'}`;
  const key = `${pending ? 'unfinished' : 'not begun, or done'}: ${found === 'between' ? 'files in between' : `all files as ${found}`}`;
  seen.set(key, (seen.get(key) ?? 0) + 1);
  if (!pending) expect(found, label).not.toBe('between');

  const command = chance.pick(['undo', 'resume'] as const);
  const code = await ran(project, command);
  const mended = sideOf(project.tree());
  if (pending) expect([code, mended], label).toEqual([0, command === 'resume' ? 'after' : 'before']);
  else expect(mended, label).toBe(command === 'resume' ? found : 'before');
  expect(project.records(), label).not.toContain('pending.json');
  if (mended === 'after') expect([await ran(project, 'undo'), sideOf(project.tree())], label).toEqual([0, 'before']);
}

it(
  `--write killed ${kills} times leaves nothing that undo or resume do not mend (KILL_SEED=${seed})`,
  {
    timeout: 120_000 + kills * 30_000,
  },
  async () => {
    const chance = createChance(seed);
    const { pace, ...first } = await openGround();
    const grounds: readonly Ground[] = kills < 20 ? [first] : [first, await openGround()];
    const left = Array.from({ length: kills });
    await Promise.all(
      grounds.map(async (ground) => {
        for (; left.length > 0; await round(ground, chance, pace)) left.pop();
      }),
    );
    const shown = [...seen].map(([key, times]) => `${times} × ${key}`).toSorted();
    const took = `a run took ${pace.whole.toFixed(0)} ms, its writing ${pace.writing.toFixed(0)} ms of them`;
    if (kills > 3) console.log(`${took}\n${shown.join('\n')}`);
    expect([...seen.values()].reduce((sum, times) => sum + times)).toBe(kills);
    if (kills >= 50) expect(seen.get('unfinished: files in between') ?? 0).toBeGreaterThan(kills / 5);
    for (const { project } of grounds) project.remove();
  },
);
