/**
 * Compiles to dist/. The previous build goes first, so that a file that was removed is not shipped; the new one is
 * moved into place whole, so that whoever runs the tool meanwhile never sees half of it.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs';

const fresh = `dist.${process.pid}`;
const { status } = spawnSync(
  process.execPath,
  ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', fresh],
  { stdio: 'inherit' },
);
if (status === 0) {
  rmSync('dist', { recursive: true, force: true });
  renameSync(fresh, 'dist');
  const main = 'dist/src/shell/main.js';
  if (existsSync(main)) chmodSync(main, 0o755);
} else {
  rmSync(fresh, { recursive: true, force: true });
  process.exitCode = 1;
}
