import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path/posix';
import type { Problem } from '../../core/model/problem.ts';
import { createPackageFinder } from './package-directory.ts';
import { foldersUpward } from './paths.ts';
import { configWithoutFile, readConfig, type ProjectConfig } from './read-config.ts';

/** Files that one tsconfig takes in, and that configuration. */
export interface ConfigGroup {
  readonly config: ProjectConfig;
  readonly files: readonly string[];
}

export interface ConfigGroups {
  readonly groups: readonly ConfigGroup[];
  readonly problems: readonly Problem[];
}

/**
 * Sorts files by the tsconfig that they are compiled with. That is the nearest one that includes the file: in each
 * folder upward tsconfig.json first, then the projects it refers to, then its namesakes (tsconfig.build.json). A file
 * that none includes goes with the nearest tsconfig.json; where there is none at all, defaults are taken.
 */
export function groupByConfig(request: {
  readonly files: readonly string[];
  /** The tsconfig that the user named, which then takes every file. */
  readonly project: string | undefined;
}): ConfigGroups {
  const finder = createConfigFinder();
  const groups = new Map<ProjectConfig, string[]>();
  const add = (config: ProjectConfig | undefined, file: string) => {
    if (!config) return;
    const files = groups.get(config);
    if (files) files.push(file);
    else groups.set(config, [file]);
  };
  for (const file of request.files) {
    add(request.project === undefined ? finder.configFor(file) : finder.configNamed(request.project, file), file);
  }
  return {
    groups: [...groups].map(([config, files]) => ({ config, files })),
    problems: finder.problems(),
  };
}

interface ConfigFinder {
  configFor(file: string): ProjectConfig | undefined;
  configNamed(project: string, file: string): ProjectConfig | undefined;
  problems(): readonly Problem[];
}

function createConfigFinder(): ConfigFinder {
  const read = new Map<string, ProjectConfig | undefined>();
  const withoutFile = new Map<string, ProjectConfig>();
  const problems = new Map<string, Problem>();
  const listed = new Map<string, readonly string[]>();
  const packageOf = createPackageFinder();

  function configAt(path: string): ProjectConfig | undefined {
    if (!read.has(path)) {
      const { config, problems: found } = readConfig(path);
      for (const problem of found) problems.set(`${problem.file}:${problem.line}`, problem);
      read.set(path, config);
    }
    return read.get(path);
  }

  function listedIn(folder: string): readonly string[] {
    const paths = listed.get(folder) ?? configsIn(folder);
    listed.set(folder, paths);
    return paths;
  }

  /** The project or the first of those it refers to, directly or not, that includes the file. */
  function including(path: string, file: string, seen: Set<string>): ProjectConfig | undefined {
    if (seen.has(path)) return undefined;
    seen.add(path);
    const config = configAt(path);
    if (!config || config.files.has(file)) return config?.files.has(file) ? config : undefined;
    for (const reference of config.references) {
      const found = including(reference, file, seen);
      if (found) return found;
    }
    return undefined;
  }

  function configFor(file: string): ProjectConfig | undefined {
    const seen = new Set<string>();
    let isBroken = false;
    let nearest: ProjectConfig | undefined;
    for (const folder of foldersUpward(dirname(file))) {
      for (const path of listedIn(folder)) {
        const found = including(path, file, seen);
        if (found) return found;
        if (!/\/[tj]sconfig\.json$/.test(path)) continue;
        if (configAt(path)) nearest ??= configAt(path);
        else if (!nearest) isBroken = true;
      }
      // A tsconfig that cannot be read may well be the one; guessing another could give wrong types.
      if (isBroken) return undefined;
    }
    return nearest ?? defaultsFor(file);
  }

  function defaultsFor(file: string): ProjectConfig {
    const folder = packageOf(file) ?? dirname(file);
    const known = withoutFile.get(folder);
    if (known) return known;
    const config = configWithoutFile(folder, []);
    withoutFile.set(folder, config);
    return config;
  }

  return {
    configFor,
    configNamed: (project, file) => including(project, file, new Set()) ?? configAt(project),
    problems: () => [...problems.values()],
  };
}

/** The tsconfigs of a folder, tsconfig.json first, then by name, then those that only editors read for JavaScript. */
function configsIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^(?:ts|js)config(\..+)?\.json$/.test(name));
  const order = (name: string) => (name === 'tsconfig.json' ? '' : name.startsWith('js') ? `~${name}` : name);
  return names.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((name) => `${folder}/${name}`);
}

/** The tsconfig that `--project` names: a file, or a folder with a tsconfig.json. */
export function resolveProject(path: string): { readonly file?: string; readonly problem?: Problem } {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const file = isFolder ? `${path.replace(/\/$/, '')}/tsconfig.json` : path;
  if (existsSync(file)) return { file };
  const problem: Problem = {
    code: 'project-not-found',
    kind: 'usage',
    message: `--project names ${file}, which does not exist`,
    file,
    help: 'Give the path of a tsconfig file, relative to where you are.',
  };
  return { problem };
}
