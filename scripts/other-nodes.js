/**
 * Runs the built tool and the unit tests on the other Node versions that package.json promises. The binaries come
 * from the `node` package of the npm registry, so that no version manager is needed.
 *
 *   node scripts/other-nodes.js [majors…]     default: 22 24
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const majors = process.argv.length > 2 ? process.argv.slice(2) : ['22', '24'];
const folder = mkdtempSync(join(tmpdir(), 'fcis-nodes-'));

try {
  for (const major of majors) prove(major, install(major));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function install(major) {
  const home = join(folder, major);
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{ "private": true }');
  run('npm', ['install', '--no-audit', '--no-fund', '--no-save', `node@${major}`], { cwd: home, stdio: 'ignore' });
  return join(home, 'node_modules', 'node', 'bin', 'node');
}

function prove(major, node) {
  const version = run(node, ['--version'], { stdio: 'pipe' }).stdout.toString().trim();
  if (!version.startsWith(`v${major}.`)) throw new Error(`wanted Node ${major}, got ${version}`);
  console.log(`-- ${version}: the example`);
  run(node, ['dist/src/shell/main.js', 'examples/checkout-shop', '--dry'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (existsSync('test/unit')) {
    console.log(`-- ${version}: unit tests`);
    run(node, ['node_modules/vitest/vitest.mjs', 'run', 'test/unit']);
  }
}

function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${result.status}`);
  return result;
}
