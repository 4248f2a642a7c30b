import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { main } from '../cli/command-line.ts';

const example = fileURLToPath(new URL('../../examples/checkout-shop', import.meta.url));

/** A copy of the example that the README runs, under git. */
export interface Shop {
  readonly folder: string;
  /** The text of every file below `src`, and of what the session adds, by path. */
  files(): Record<string, string>;
  put(path: string, text: string): void;
  git(...words: readonly string[]): string;
  remove(): void;
}

export function openShop(): Shop {
  if (!existsSync(main)) throw new Error('the program is not built: npm run build');
  const folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'fcis-guided-'))), 'checkout-shop');
  cpSync(example, folder, { recursive: true });
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
  const git = (...words: readonly string[]) =>
    execFileSync('git', [...identity, ...words], { cwd: folder, encoding: 'utf8' });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'as it was');
  return {
    folder,
    git,
    put: (path, text) => writeFileSync(join(folder, path), text),
    files: () =>
      Object.fromEntries(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .filter((path) => !path.startsWith(join(folder, '.git/')))
          .map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]),
      ),
    remove: () => rmSync(join(folder, '..'), { recursive: true }),
  };
}

/** The line of shell that makes the built program known by its name; it leaves its process id behind. */
export function knownByName(shop: Shop): string {
  const start = `echo $$ > ${pidFile(shop)}; exec ${process.execPath} ${main} "$@"`;
  return `fcis-codemod() { bash -c '${start}' fcis-codemod "$@"; }`;
}

/** Nothing gets the chance to say goodbye. */
export function killProgram(shop: Shop): void {
  process.kill(Number(readFileSync(pidFile(shop), 'utf8')), 'SIGKILL');
}

export function isProgramRunning(shop: Shop): boolean {
  try {
    return process.kill(Number(readFileSync(pidFile(shop), 'utf8')), 0);
  } catch {
    return false;
  }
}

function pidFile({ folder }: Shop): string {
  return join(folder, '..', 'pid');
}
