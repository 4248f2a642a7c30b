import { execFile } from 'node:child_process';
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import ignore, { type Ignore } from 'ignore';
import { glob } from 'tinyglobby';
import type { Problem } from '../../core/model/problem.ts';
import { isIgnoreFile, outermostFirst } from '../../core/survey/ignore-files.ts';
import { isLookedAt, isSourcePath } from '../../core/survey/surroundings.ts';
import { foldersUpward, toPosix } from './paths.ts';

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
    const named = resolve(request.cwd, path);
    const absolute = await realpath(named).catch(() => named);
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
  const listed = (await listedByGit(folder)) ?? (await listedByGlob(folder, foldersUpward(toPosix(folder))));
  return listed.filter(isLookedAt).map((path) => toPosix(join(folder, path)));
}

/** Tracked files, and untracked ones that are not ignored, relative to the folder; undefined outside a repository. */
async function listedByGit(folder: string): Promise<string[] | undefined> {
  const options = { cwd: folder, maxBuffer: 1 << 28 };
  const names = (words: readonly string[]) =>
    run('git', ['ls-files', '-z', ...words], options).then(({ stdout }) => stdout.split('\0').filter(Boolean));
  try {
    const [listed, gone] = await Promise.all([names(['-co', '--exclude-standard', '--deduplicate']), names(['-d'])]);
    // An ignored folder that was asked for by name is meant, so what git says of it does not count.
    if (listed.length === 0 && (await isIgnoredByGit(folder))) return await listedByGlob(folder, []);
    const deleted = new Set(gone);
    return listed.filter((path) => !deleted.has(path));
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

/** The files below a folder that no .gitignore below it, nor one in the folders given, leaves out. */
async function listedByGlob(folder: string, above: readonly string[]): Promise<string[]> {
  const options = { cwd: folder, dot: true, followSymbolicLinks: false, ignore: ['**/node_modules/**', '**/.git/**'] };
  const paths = await glob(['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}', '**/.gitignore'], options);
  const places = paths.filter(isIgnoreFile).map((path) => dirname(join(folder, path)));
  const rules = await readRules([...above, ...places]);
  return paths.filter((path) => !isIgnored(join(folder, path), rules));
}

interface IgnoreRules {
  /** The folder whose .gitignore it is. */
  readonly at: string;
  readonly rules: Ignore;
}

/** The .gitignore files of these folders, the outermost first. */
async function readRules(folders: readonly string[]): Promise<readonly IgnoreRules[]> {
  const read = [...new Set(folders)].map(async (at) => {
    const text = await readFile(join(at, '.gitignore'), 'utf8').catch(() => undefined);
    return text === undefined ? [] : [{ at, rules: ignore().add(text) }];
  });
  const rules = await Promise.all(read);
  return outermostFirst(rules.flat());
}

/** Each .gitignore speaks for its own folder, and the innermost one that has something to say decides. */
function isIgnored(file: string, all: readonly IgnoreRules[]): boolean {
  let isOut = false;
  for (const { at, rules } of all) {
    const path = toPosix(relative(at, file));
    if (path.startsWith('../')) continue;
    const { ignored, unignored } = rules.test(path);
    if (ignored) isOut = true;
    else if (unignored) isOut = false;
  }
  return isOut;
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
