import { createRequire } from 'node:module';
import { dirname, join } from 'node:path/posix';
import { runInThisContext } from 'node:vm';
import { ts } from '../../../../src/core/syntax/typescript.ts';
import type { Files } from '../../../support/program.ts';

type Exports = Record<string, unknown>;

/**
 * Loads `src/main.ts` of a project in memory as a container needs it, with the metadata of decorators and the real
 * packages, and awaits its exported `run()`.
 */
export async function runFixture(files: Files): Promise<unknown> {
  const loaded = new Map<string, Exports>();
  const { run } = load('/project/src/main.ts') as { run: () => Promise<unknown> };
  return run();

  function load(file: string): Exports {
    const known = loaded.get(file);
    if (known) return known;
    const module = { exports: {} as Exports };
    loaded.set(file, module.exports);
    const require = (specifier: string) =>
      specifier.startsWith('.') ? load(resolve(join(dirname(file), specifier))) : fromPackage(specifier);
    const body = runInThisContext(`(function (exports, module, require) {${compile(file)}\n})`, { filename: file }) as (
      ...given: unknown[]
    ) => void;
    body(module.exports, module, require);
    return module.exports;
  }

  function resolve(path: string): string {
    const found = [`${path}.ts`, `${path}/index.ts`].find((each) => each in files);
    if (found === undefined) throw new Error(`cannot find ${path}`);
    return found;
  }

  function compile(file: string): string {
    return ts.transpileModule(files[file] ?? '', {
      fileName: file,
      compilerOptions: {
        module: ts.ModuleKind.CommonJS,
        target: ts.ScriptTarget.ES2022,
        strict: true,
        experimentalDecorators: true,
        emitDecoratorMetadata: true,
        useDefineForClassFields: false,
      },
    }).outputText;
  }
}

const fromPackage = createRequire(import.meta.url);
