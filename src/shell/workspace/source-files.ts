import { execFile } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import ignore, { type Ignore } from 'ignore';
import { glob } from 'tinyglobby';
import type { Problem } from '../../core/model/problem.ts';
import { isBuiltPath, isSourcePath, isTestPath } from '../../core/survey/surroundings.ts';
import { toPosix } from './paths.ts';

const run = promisify(execFile);

export interface SourceFiles {
  /** Absolute paths with `/`, sorted, each once. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The source files at and below these paths. What git ignores, packages, build output, generated code, declarations,
 * tests and configuration are left out; a file that is named itself is always taken.
 */
export async function listSourceFiles(request: {
  readonly paths: readonly string[];
  readonly cwd: string;
}): Promise<SourceFiles> {
  const files = new Set<string>();
  const problems: Problem[] = [];
  for (const path of request.paths.length > 0 ? request.paths : ['.']) {
    const absolute = resolve(request.cwd, path);
    const found = await stat(absolute).catch(() => undefined);
    if (!found) {
      problems.push(missingPath(path));
    } else if (found.isFile()) {
      if (isSourcePath(absolute)) files.add(toPosix(absolute));
      else problems.push(notSource(path, absolute));
    } else {
      for (const file of await filesBelow(absolute)) files.add(file);
    }
  }
  return { files: [...files].sort(), problems };
}

async function filesBelow(folder: string): Promise<string[]> {
  const listed = (await listedByGit(folder)) ?? (await listedByGlob(folder));
  return listed
    .filter((path) => isSourcePath(path) && !isTestPath(path) && !isBuiltPath(path))
    .map((path) => toPosix(join(folder, path)));
}

/**
 * Tracked files, and untracked ones that are not ignored, relative to the folder; undefined outside a repository.
 * An ignored folder that was asked for by name is listed by hand, for then the user meant it.
 */
async function listedByGit(folder: string): Promise<string[] | undefined> {
  try {
    const options = { cwd: folder, maxBuffer: 1 << 28 };
    const { stdout } = await run('git', ['ls-files', '-z', '-co', '--exclude-standard', '--deduplicate'], options);
    const listed = stdout.split('\0').filter(Boolean);
    if (listed.length === 0 && (await isIgnoredByGit(folder))) return undefined;
    const deleted = await run('git', ['ls-files', '-z', '-d'], options);
    const gone = new Set(deleted.stdout.split('\0'));
    return listed.filter((path) => !gone.has(path));
  } catch {
    return undefined;
  }
}

async function isIgnoredByGit(folder: string): Promise<boolean> {
  return run('git', ['check-ignore', '-q', '.'], { cwd: folder }).then(
    () => true,
    () => false,
  );
}

async function listedByGlob(folder: string): Promise<string[]> {
  const paths = await glob(['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'], {
    cwd: folder,
    ignore: ['**/node_modules/**', '**/.git/**'],
    dot: false,
    followSymbolicLinks: false,
  });
  const rules = await ignoreRules(folder);
  return paths.filter((path) => !rules.some(({ at, rule }) => isIgnored(relative(at, join(folder, path)), rule)));
}

function isIgnored(path: string, rule: Ignore): boolean {
  return !path.startsWith('..') && rule.ignores(toPosix(path));
}

/** The .gitignore files of the folder, those above it and those below it; each speaks for its own folder. */
async function ignoreRules(folder: string): Promise<{ at: string; rule: Ignore }[]> {
  const below = await glob(['**/.gitignore'], { cwd: folder, dot: true, ignore: ['**/node_modules/**'] });
  const places = new Set(below.map((path) => dirname(join(folder, path))));
  const rules: { at: string; rule: Ignore }[] = [];
  for (const at of places) {
    const text = await readFile(join(at, '.gitignore'), 'utf8').catch(() => '');
    rules.push({ at, rule: ignore().add(text) });
  }
  return rules;
}

function missingPath(path: string): Problem {
  return {
    code: 'path-not-found',
    kind: 'usage',
    message: `${path} does not exist`,
    file: path,
    help: 'Give the path of a file or folder, relative to where you are.',
  };
}

function notSource(path: string, absolute: string): Problem {
  return {
    code: 'not-a-source-file',
    kind: 'usage',
    message: `${path} is not a TypeScript or JavaScript source file`,
    file: toPosix(absolute),
    help: 'Files that end in .ts, .tsx, .mts, .cts, .js, .jsx, .mjs or .cjs are taken, declaration files are not.',
  };
}
