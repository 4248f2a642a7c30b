import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { withoutMark } from '../../core/edit/byte-order-mark.ts';
import type { Config } from '../../core/options/config.ts';
import type { Checked } from '../../core/options/checked.ts';
import { toPosix } from '../workspace/paths.ts';

export interface LoadedConfig {
  readonly config: Config;
  /** The folder that its globs are relative to (absolute). */
  readonly folder: string;
}

/** Finds the configuration from a folder upwards, or takes the file that was named. None at all is fine. */
export async function loadConfig(request: {
  readonly cwd: string;
  readonly file: string | undefined;
}): Promise<Checked<LoadedConfig>> {
  const { cwd, file } = request;
  try {
    const { lilconfig } = await import('lilconfig');
    const explorer = lilconfig('fcis', { searchPlaces: places, packageProp: 'fcis', loaders });
    const found = file === undefined ? await explorer.search(cwd) : await explorer.load(resolve(cwd, file));
    if (found === null) return { kind: 'valid', value: { config: {}, folder: cwd } };
    // The library that checks it takes a while to load, and most projects have no configuration.
    const { parseConfig } = await import('../../core/options/parse-config.ts');
    const parsed = parseConfig(found.config ?? {}, toPosix(found.filepath));
    if (parsed.kind === 'invalid') return parsed;
    return { kind: 'valid', value: { config: parsed.value, folder: dirname(found.filepath) } };
  } catch (error) {
    const failure = error instanceof ConfigFailure ? error : new ConfigFailure(file ?? cwd, error);
    const message = `the configuration could not be read: ${failure.message}`;
    return { kind: 'invalid', problems: [{ code: 'config', kind: 'usage', file: toPosix(failure.file), message }] };
  }
}

const places = [
  'package.json',
  'fcis.config.ts',
  'fcis.config.mts',
  'fcis.config.js',
  'fcis.config.mjs',
  'fcis.config.cjs',
  'fcis.config.json',
];

/** Says which file was at fault; the errors of JSON.parse and of a user's module do not. */
class ConfigFailure extends Error {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super((cause instanceof Error ? cause.message : String(cause)).split('\n')[0], { cause });
    this.file = file;
  }
}

async function naming<T>(file: string, load: () => T | Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    throw new ConfigFailure(file, error);
  }
}

const loadJson = (file: string, text: string): Promise<unknown> =>
  naming(file, () => JSON.parse(withoutMark(text)) as unknown);

const loadModule = (file: string): Promise<unknown> =>
  naming(file, async () => {
    await readFile(file);
    const { createJiti } = await import('jiti');
    return createJiti(import.meta.url, { fsCache: false }).import(file, { default: true });
  });

const loaders = {
  '.json': loadJson,
  '.ts': loadModule,
  '.mts': loadModule,
  '.js': loadModule,
  '.mjs': loadModule,
  '.cjs': loadModule,
  noExt: loadJson,
};
