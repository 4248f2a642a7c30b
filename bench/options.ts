import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  /** Undefined where a project is to be generated. */
  readonly checkout: string | undefined;
  /** Relative to the checkout. */
  readonly include: readonly string[];
  readonly project: string;
  readonly services: number;
  readonly seed: number;
  readonly rounds: number;
  /** The built program. */
  readonly tool: string;
}

/** Reads the command line; throws on what it does not know. */
export function parseOptions(words: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      include: { type: 'string', multiple: true, default: [] },
      project: { type: 'string', default: 'tsconfig.json' },
      services: { type: 'string', default: '200' },
      seed: { type: 'string', default: '7' },
      rounds: { type: 'string', default: '3' },
      tool: { type: 'string', default: 'dist/src/shell/main.js' },
    },
  });
  const include = values.include.flatMap((dirs) => dirs.split(/[ ,]+/)).filter((dir) => dir !== '');
  return {
    checkout: positionals[0] === undefined ? undefined : resolve(positionals[0]),
    include: include.length === 0 ? ['.'] : include,
    project: values.project,
    services: Number(values.services),
    seed: Number(values.seed),
    rounds: Number(values.rounds),
    tool: resolve(values.tool),
  };
}
