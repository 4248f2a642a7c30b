/**
 * Tries the built tool on a real project, and puts the project back as it was.
 *
 *   npm run real -- <checkout> --include <dirs…> [--typecheck "<command>"] [--test "<command>"] [-- <options of the tool>]
 *
 * The checkout is an installed git work tree without changes; the commands run in it. Prints what was found and lifted,
 * whether --dry and --write agree, which diagnostics and failing tests are new, whether a second run still finds
 * something, and what it cost. Exits with 1 where any of that is not as it has to be.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const separator = process.argv.indexOf('--', 2);
const own = process.argv.slice(2, separator === -1 ? undefined : separator);
const passedOn = separator === -1 ? [] : process.argv.slice(separator + 1);
const { values, positionals } = parseArgs({
  args: own,
  allowPositionals: true,
  options: {
    include: { type: 'string', multiple: true, default: ['.'] },
    typecheck: { type: 'string' },
    test: { type: 'string' },
  },
});
const checkout = resolve(positionals[0] ?? '.');
const include = values.include.flatMap((each) => each.split(/[ ,]+/));
const main = resolve('dist/src/shell/main.js');
const scratch = mkdtempSync(join(tmpdir(), 'fcis-real-'));
const faults = [];

if (git('status', '--porcelain').trim() !== '') throw new Error(`${checkout} has uncommitted changes`);
try {
  run();
} finally {
  restore();
  rmSync(scratch, { recursive: true, force: true });
}
for (const fault of faults) console.log(`FAULT: ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

function run() {
  const logicBefore = logicInOrchestrators();
  const planned = tool([...include, '--dry', '--format', 'json', ...passedOn]);
  const plan = JSON.parse(planned.stdout);
  const before = { diagnostics: diagnostics(), tests: tests() };

  const diff = tool([...include, '--dry', '--format', 'diff', ...passedOn]).stdout;
  const patch = join(scratch, 'dry.diff');
  writeFileSync(patch, diff);
  if (diff !== '') git('apply', patch);
  const applied = treeOf();
  restore();

  tool([...include, '--write', '--no-interactive', ...passedOn]);
  if (treeOf() !== applied) faults.push('--write and `git apply` of --dry give different files');
  const after = { diagnostics: diagnostics(), tests: tests() };
  const logicAfter = logicInOrchestrators();
  const again = JSON.parse(tool([...include, '--dry', '--format', 'json', '--allow-dirty', ...passedOn]).stdout);

  const fresh = added(after.diagnostics, before.diagnostics);
  const broken =
    Math.max(0, after.tests.failed - before.tests.failed) + Math.max(0, before.tests.passed - after.tests.passed);
  if (fresh.length > 0) faults.push(`new diagnostics:\n${fresh.join('\n')}`);
  if (broken > 0) faults.push(`${broken} tests broken`);
  if (again.refactorings.length > 0) {
    faults.push(`a second run still finds:\n${again.refactorings.map(({ title }) => title).join('\n')}`);
  }

  const { logicLifted, logicRefused } = plan.summary;
  print('', [
    ['files', plan.summary.files],
    ['orchestrators', plan.summary.orchestrators],
    ['files changed', plan.summary.changedFiles.length],
    ['logic operators in orchestrators', logicBefore],
    ['of which moved to the core', percent(logicBefore - logicAfter, logicBefore)],
    ['lifted, of lifted and refused', percent(logicLifted, logicLifted + logicRefused)],
    ['problems', plan.problems.length],
    ['diagnostics before, new', `${before.diagnostics.length}, ${fresh.length}`],
    ['tests passed before, broken', `${before.tests.passed}, ${broken}`],
    ['second run finds', again.refactorings.length],
    ['seconds', planned.seconds.toFixed(1)],
    ['peak memory', `${planned.megabytes} MB`],
  ]);
  print('lifts by form', counts(plan.refactorings.map(({ form }) => form)));
  print('refusals by code', counts(plan.refusals.map(({ code }) => code)));
}

/** How many logic operators the orchestrators hold, as the survey counts them. */
function logicInOrchestrators() {
  const { orchestrators } = JSON.parse(tool(['survey', ...include, '--format', 'json']).stdout);
  return orchestrators.reduce((sum, each) => sum + each.logic, 0);
}

function tool(args) {
  const memory = join(scratch, 'memory');
  const started = performance.now();
  const result = spawnSync(process.execPath, ['--import', import.meta.resolve('./peak-memory.js'), main, ...args], {
    cwd: checkout,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, FCIS_PEAK_MEMORY: memory },
  });
  const seconds = (performance.now() - started) / 1000;
  if (result.status !== 0 && result.status !== 3) {
    throw new Error(`fcis-codemod ${args.join(' ')} ended with ${result.status}\n${result.stderr}`);
  }
  return { stdout: result.stdout, seconds, megabytes: Math.round(Number(readFileSync(memory, 'utf8')) / 1024) };
}

/** One line for each complaint of the type checker, without its position, which the lifts move. */
function diagnostics() {
  if (values.typecheck === undefined) return [];
  const { stdout } = shell(values.typecheck);
  return stdout
    .split('\n')
    .filter((line) => /error TS\d+/.test(line))
    .map((line) => line.replace(/[(:]\d+[,:]\d+\)?/, ''));
}

function tests() {
  if (values.test === undefined) return { passed: 0, failed: 0 };
  const { stdout, stderr, status } = shell(values.test);
  const text = `${stdout}\n${stderr}`.replaceAll(/\u001b\[\d+m/g, '');
  const last = (pattern) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);
  const failed = last(/(\d+) (?:failed|failing)\b/g);
  return { passed: last(/(\d+) (?:passed|passing)\b/g), failed: failed === 0 && status !== 0 ? 1 : failed };
}

function shell(command) {
  return spawnSync('bash', ['-c', command], { cwd: checkout, encoding: 'utf8', maxBuffer: 2 ** 30 });
}

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: checkout, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The work tree as one text: what differs from the commit, and the texts of new files. */
function treeOf() {
  const created = git('ls-files', '--others', '--exclude-standard').split('\n').filter(Boolean).sort();
  return [git('diff'), ...created.map((file) => `${file}\n${readFileSync(join(checkout, file), 'utf8')}`)].join('\n');
}

/** The work tree was clean at the start, so whatever is new in it came from here. */
function restore() {
  git('checkout', '--quiet', '--', '.');
  git('clean', '--quiet', '-d', '--force');
}

function added(after, before) {
  const left = new Map();
  for (const each of before) left.set(each, (left.get(each) ?? 0) + 1);
  return after.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}

function counts(names) {
  const map = new Map();
  for (const name of names) map.set(name, (map.get(name) ?? 0) + 1);
  return [...map].sort((a, b) => b[1] - a[1]);
}

function print(title, rows) {
  if (title !== '') console.log(`\n${title}`);
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value}`);
}

function percent(part, whole) {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}
