import { dirname, join } from 'node:path/posix';
import { runInNewContext } from 'node:vm';
import { ts } from '../../src/core/syntax/typescript.ts';
import type { Files } from './program.ts';

/** What came out: the result, or what was thrown. */
export type Outcome =
  { readonly kind: 'returned'; readonly value: unknown } | { readonly kind: 'threw'; readonly error: string };

/** Loads the file with all it imports, as Node would, and awaits its exported `run()`. */
export async function runModule(files: Files, file: string): Promise<Outcome> {
  try {
    const exports = load(files, file, new Map());
    const run = exports['run'] as () => unknown;
    return { kind: 'returned', value: plain(await run()) };
  } catch (error) {
    const { name, message } = error as Error;
    return { kind: 'threw', error: `${name}: ${message}` };
  }
}

type Exports = Record<string, unknown>;

function load(files: Files, file: string, loaded: Map<string, Exports>): Exports {
  const known = loaded.get(file);
  if (known) return known;
  const text = files[file];
  if (text === undefined) throw new Error(`there is no ${file}`);
  const { outputText } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, experimentalDecorators: true },
  });
  const module = { exports: {} as Exports };
  loaded.set(file, module.exports);
  const require = (specifier: string) => load(files, resolve(files, join(dirname(file), specifier)), loaded);
  const globals = {
    module,
    exports: module.exports,
    require,
    console,
    setTimeout,
    queueMicrotask,
    structuredClone,
    Symbol,
  };
  runInNewContext(outputText, globals, { filename: file, timeout: 5000 });
  loaded.set(file, module.exports);
  return module.exports;
}

function resolve(files: Files, path: string): string {
  const found = [path, `${path}.ts`, path.replace(/\.js$/, '.ts'), `${path}/index.ts`].find((each) => each in files);
  if (found === undefined) throw new Error(`cannot find ${path}`);
  return found;
}

/** Values of the other realm as plain data of ours, `undefined` written out so that it is not lost. */
function plain(value: unknown): unknown {
  const written = JSON.stringify(value, (_key, each: unknown) => {
    if (each === undefined) return '<undefined>';
    return typeof each === 'bigint' || (typeof each === 'number' && !Number.isFinite(each)) ? `<${each}>` : each;
  });
  return JSON.parse(written ?? '"<undefined>"') as unknown;
}
