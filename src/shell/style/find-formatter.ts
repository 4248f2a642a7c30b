import { existsSync, readFileSync } from 'node:fs';
import { dirname, extname } from 'node:path/posix';
import { namesIn } from '../workspace/names-in.ts';
import { foldersUpward } from '../workspace/paths.ts';
import { biome } from './biome.ts';
import type { Formatter } from './formatter.ts';
import { inTwoProcesses } from './in-two-processes.ts';
import { entryOf, scriptOf } from './installed-package.ts';
import { withEslint, withPrettier } from './programs.ts';
import { runCommand } from './run-command.ts';
import { runInProcess } from './run-in-process.ts';

/** A formatter that a project is configured for, but that is not installed. */
export interface MissingFormatter {
  readonly name: Formatter['name'];
  /** Its configuration (absolute). */
  readonly config: string;
}

interface Kind {
  readonly name: Formatter['name'];
  readonly package: string;
  readonly isConfig: (name: string) => boolean;
  /** Whether the configuration says anything about layout. */
  readonly speaksOfLayout?: (config: string) => boolean;
  /** `root` is the folder of the installed package. */
  readonly tool: (root: string, folder: string) => Pick<Formatter, 'format' | 'unchanged'>;
}

/** In the order in which they are asked: a project that has several leaves layout to the first. */
const kinds: readonly Kind[] = [
  {
    name: 'Prettier',
    package: 'prettier',
    isConfig: (name) => /^(?:\.prettierrc(?:\..+)?|prettier\.config\..+)$/u.test(name),
    tool: inProcess(withPrettier),
  },
  {
    name: 'Biome',
    package: '@biomejs/biome',
    isConfig: (name) => /^\.?biome\.jsonc?$/u.test(name),
    tool: biome,
  },
  {
    name: 'dprint',
    package: 'dprint',
    isConfig: (name) => /^\.?dprint\.jsonc?$/u.test(name),
    // It insists on a path that is there, or on an extension.
    tool: (root, folder) => ({
      format: (texts, timeout) =>
        runCommand({ start: scriptOf(root), folder, timeout }, texts, (file) => [
          'fmt',
          '--stdin',
          existsSync(file) ? file : extname(file).slice(1),
        ]),
    }),
  },
  {
    name: 'ESLint',
    package: 'eslint',
    isConfig: (name) => /^(?:\.eslintrc(?:\..+)?|eslint\.config\..+)$/u.test(name),
    speaksOfLayout: (config) =>
      /stylistic|\bindent\b|\bquotes\b|\bsemi\b|\bstandard\b|neostandard|airbnb/u.test(config),
    tool: inProcess(withEslint),
  },
];

/** What formats a file, by what its folder and those above it are configured for. */
export function findFormatter(file: string): Formatter | MissingFormatter | undefined {
  const folders = foldersUpward(dirname(file));
  for (const kind of kinds) {
    const config = kind.name === 'Prettier' ? undefined : configOf(kind, folders);
    if (kind.name !== 'Prettier' && config === undefined) continue;
    const home = folders.find((folder) => existsSync(`${folder}/node_modules/${kind.package}/package.json`));
    if (home !== undefined) {
      const folder = config === undefined ? home : dirname(config);
      return { name: kind.name, folder, ...kind.tool(`${home}/node_modules/${kind.package}`, folder) };
    }
    // Prettier knows best itself whether it is configured for a file; where it is missing, its files tell.
    const missing = config ?? configOf(kind, folders);
    if (missing !== undefined) return { name: kind.name, config: missing };
  }
  return undefined;
}

function configOf({ isConfig, speaksOfLayout = () => true }: Kind, folders: readonly string[]): string | undefined {
  for (const folder of folders) {
    const name = namesIn(folder).find(isConfig);
    if (name === undefined) continue;
    const config = `${folder}/${name}`;
    return speaksOfLayout(readFileSync(config, 'utf8')) ? config : undefined;
  }
  return undefined;
}

function inProcess(program: string): Kind['tool'] {
  return (root, folder) => ({
    format: (texts, timeout) =>
      inTwoProcesses(texts, (some) => runInProcess({ program, module: entryOf(root), folder, texts: some, timeout })),
  });
}
