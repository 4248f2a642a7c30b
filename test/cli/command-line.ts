import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runWarm } from './warm-program.ts';

/** The program as it is shipped. */
export const main = fileURLToPath(new URL('../../dist/src/shell/main.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder with a project in it, and the program to run there. */
export interface Project {
  readonly folder: string;
  put(path: string, text: string): void;
  read(path: string): string;
  /** The text of every file, by path, git's own left out. */
  files(): Record<string, string>;
  /** In a process that has run before; with an environment of its own in a new one. */
  run(words: readonly string[], options?: { readonly env?: Record<string, string> }): Outcome;
  /** Runs a line of shell; `$FCIS` is the program. */
  shell(line: string): Outcome;
  git(...words: string[]): string;
  commit(): void;
  remove(): void;
}

export function createProject(files: Readonly<Record<string, string>>): Project {
  if (!existsSync(main)) throw new Error('the program is not built: npm run build');
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'fcis-cli-')));
  const env = { ...process.env, FCIS: `${process.execPath} ${main}`, NO_COLOR: '', CI: '' };
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const spawned = (command: string, words: readonly string[], extra: Record<string, string> = {}): Outcome => {
    const options = { cwd: folder, encoding: 'utf8', env: { ...env, ...extra }, maxBuffer: 1 << 28 } as const;
    const { status, stdout, stderr } = spawnSync(command, words, options);
    return { code: status, out: stdout, err: stderr };
  };
  const git = (...words: string[]) => {
    const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...identity, ...words], { cwd: folder, encoding: 'utf8' });
  };
  for (const [path, text] of Object.entries(files)) put(path, text);
  return {
    folder,
    put,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    files: () => filesBelow(folder),
    run: (words, options) =>
      options?.env === undefined
        ? runWarm(main, { words, cwd: folder, env })
        : spawned(process.execPath, [main, ...words], options.env),
    shell: (line) => spawned('bash', ['-c', line]),
    git,
    commit: () => {
      if (!existsSync(join(folder, '.git'))) git('init', '-q');
      git('add', '-A');
      git('commit', '-qm', 'a state');
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function filesBelow(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(folder, '.git/')));
  return Object.fromEntries(entries.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
