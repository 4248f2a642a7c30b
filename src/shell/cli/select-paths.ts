import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Config } from '../../core/options/config.ts';
import { isLookedAt } from '../../core/survey/surroundings.ts';
import { listSourceFiles } from '../workspace/source-files.ts';
import { toPosix } from '../workspace/paths.ts';

export interface Selected {
  /** What was pointed at, by hand or in the configuration. */
  readonly targets: readonly string[];
  /** The same without what the configuration excludes; nothing at all where everything is excluded. */
  readonly paths: readonly string[];
}

export interface SelectPathsRequest {
  /** The paths of the command line. */
  readonly given: readonly string[];
  readonly config: Config;
  /** Where the configuration is: its globs are relative to this folder. */
  readonly folder: string;
  readonly cwd: string;
}

/** What to work on: the given paths, else the configured ones, else everything below the working directory. */
export async function selectPaths({ given, config, folder, cwd }: SelectPathsRequest): Promise<Selected> {
  const targets = given.length > 0 ? given : await includedPaths(config.include, { folder, cwd });
  if (config.exclude === undefined || config.exclude.length === 0) return { targets, paths: targets };
  const isMissing = (path: string) => !existsSync(resolve(cwd, path));
  const existing = targets.filter((path) => !isMissing(path));
  const files = existing.length === 0 ? [] : (await listSourceFiles({ paths: existing, cwd })).files;
  const kept = await withoutExcluded({ files, given, exclude: config.exclude, folder, cwd });
  // Missing paths stay, so that they are complained about like any other.
  return { targets, paths: [...targets.filter(isMissing), ...kept] };
}

async function includedPaths(
  include: readonly string[] | undefined,
  { folder, cwd }: { readonly folder: string; readonly cwd: string },
): Promise<readonly string[]> {
  if (include === undefined || include.length === 0) return [cwd];
  const { glob } = await import('tinyglobby');
  const found = await glob([...include], {
    cwd: folder,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  });
  // A glob names everything; tests, assets and build output are left out as in a walk of the folders.
  return found.filter(isLookedAt).map((path) => toPosix(resolve(folder, path)));
}

/** The patterns of `exclude` are read as .gitignore reads them; a file that is named by hand is never excluded. */
async function withoutExcluded(request: {
  readonly files: readonly string[];
  readonly given: readonly string[];
  readonly exclude: readonly string[];
  readonly folder: string;
  readonly cwd: string;
}): Promise<readonly string[]> {
  const { files, given, exclude, folder, cwd } = request;
  const { default: ignore } = await import('ignore');
  const rule = ignore().add([...exclude]);
  const named = new Set(given.map((path) => toPosix(resolve(cwd, path))));
  return files.filter((file) => {
    const path = toPosix(relative(folder, file));
    return named.has(file) || path.startsWith('../') || !rule.ignores(path);
  });
}
