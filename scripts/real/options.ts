import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface Options {
  /** Absolute path of an installed git checkout. */
  readonly checkout: string;
  /** Files and folders for the tool, relative to the checkout. */
  readonly include: readonly string[];
  /** Bash commands, run in the checkout. */
  readonly typecheck: string | undefined;
  readonly test: string | undefined;
  /** Leave the checkout as --write left it. */
  readonly keep: boolean;
  /** Where the dry-run diff is to be saved. */
  readonly diffFile: string | undefined;
  /** The built program. */
  readonly tool: string;
  /** What is passed on to the tool, `--project` included. */
  readonly toolOptions: readonly string[];
  /** How long one command may take, in seconds. */
  readonly timeout: number;
}

export const usage = `npm run real -- <installed checkout> --include <dirs> [options] [-- options of the tool]

  --include <dirs>          files and folders for the tool, relative to the checkout; may be repeated
  --typecheck "<command>"   run in the checkout before and after
  --test "<command>"        run in the checkout before and after
  --project <tsconfig>      for the tool
  --keep                    leave the changes in the checkout
  --diff <file>             save the dry-run diff there
  --tool <main.js>          another build of the tool
  --timeout <seconds>       for each command (default 900)`;

/** Reads the command line; throws on what it does not know. */
export function parseOptions(words: readonly string[]): Options {
  const separator = words.indexOf('--');
  const own = separator === -1 ? words : words.slice(0, separator);
  const { values, positionals } = parseArgs({
    args: [...own],
    allowPositionals: true,
    options: {
      include: { type: 'string', multiple: true, default: [] },
      typecheck: { type: 'string' },
      test: { type: 'string' },
      project: { type: 'string' },
      keep: { type: 'boolean', default: false },
      diff: { type: 'string' },
      tool: { type: 'string', default: 'dist/src/shell/main.js' },
      timeout: { type: 'string', default: '900' },
    },
  });
  const [checkout, ...others] = positionals;
  if (checkout === undefined) throw new Error(`which checkout?\n\n${usage}`);
  const include = [...values.include.flatMap((dirs) => dirs.split(/[ ,]+/)), ...others].filter((dir) => dir !== '');
  const project = values.project === undefined ? [] : ['--project', values.project];
  return {
    checkout: resolve(checkout),
    include: include.length === 0 ? ['.'] : include,
    typecheck: values.typecheck,
    test: values.test,
    keep: values.keep,
    diffFile: values.diff === undefined ? undefined : resolve(values.diff),
    tool: resolve(values.tool),
    toolOptions: [...project, ...(separator === -1 ? [] : words.slice(separator + 1))],
    timeout: Number(values.timeout),
  };
}
