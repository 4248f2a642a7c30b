import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ts } from '../../../src/core/syntax/typescript.ts';
import { loadProgram } from '../../../src/shell/program/load-program.ts';
import { createLoneProgram } from '../../../src/shell/program/lone-program.ts';
import { unresolvedPackages } from '../../../src/shell/program/unresolved-packages.ts';
import { configWithoutFile, readConfig } from '../../../src/shell/workspace/read-config.ts';
import { folderWith } from '../../support/folder.ts';

function load(files: Record<string, string | object>) {
  const folder = folderWith(files);
  const { config, problems } = readConfig(join(folder, 'tsconfig.json'));
  if (!config) throw new Error(problems[0]?.message);
  const { program } = loadProgram(config, []);
  const errors = (path: string) =>
    program.getSemanticDiagnostics(program.getSourceFile(join(folder, path))).map(({ code }) => code);
  return { folder, program, errors, options: program.getCompilerOptions() };
}

const installed = (version: string) => ({ 'node_modules/typescript/package.json': { name: 'typescript', version } });
const globals = { 'node_modules/@types/shop/index.d.ts': 'declare const shopName: string;' };
const loose = `export function first(list) { return list[0].name; }\nexport const name = shopName;\n`;

describe('options that the project leaves open are those of its own TypeScript', () => {
  it('5: not strict, all @types, CommonJS found as Node 10 does', () => {
    const { errors, options } = load({ ...installed('5.9.3'), ...globals, 'tsconfig.json': {}, 'a.ts': loose });
    expect(errors('a.ts')).toEqual([]);
    expect(options).toMatchObject({
      target: ts.ScriptTarget.ES5,
      module: ts.ModuleKind.CommonJS,
      moduleResolution: ts.ModuleResolutionKind.Node10,
      esModuleInterop: false,
      ignoreDeprecations: '6.0',
    });
  });

  it('4: the same', () => {
    expect(load({ ...installed('4.3.5'), ...globals, 'tsconfig.json': {}, 'a.ts': loose }).errors('a.ts')).toEqual([]);
  });

  it('6 and 7: strict, no @types unless asked for', () => {
    for (const version of ['6.0.3', '7.0.1-rc']) {
      const { errors } = load({ ...installed(version), ...globals, 'tsconfig.json': {}, 'a.ts': loose });
      expect(errors('a.ts')).toEqual([7006, 2304]);
    }
  });

  it('without node_modules the version that package.json asks for counts', () => {
    const manifest = { 'package.json': { devDependencies: { typescript: '~5.4.0' } } };
    expect(load({ ...manifest, 'tsconfig.json': {}, 'a.ts': 'export const f = (x) => x;' }).errors('a.ts')).toEqual([]);
  });

  it('what is written stays, deprecated or not', () => {
    const compilerOptions = { strict: true, moduleResolution: 'node', baseUrl: '.', target: 'es5', module: 'commonjs' };
    const { errors, options } = load({
      ...installed('5.9.3'),
      'tsconfig.json': { compilerOptions },
      'shop/cart.ts': 'export const cart = 1;',
      'a.ts': `import { cart } from 'shop/cart';\nexport const f = (x) => x + cart;`,
    });
    expect(errors('a.ts')).toEqual([7006]);
    expect(options).toMatchObject({ moduleResolution: ts.ModuleResolutionKind.Node10, target: ts.ScriptTarget.ES5 });
  });
});

it("a project's own compiler is never loaded", () => {
  const poisoned = {
    'node_modules/typescript/lib/typescript.js': 'throw new Error("loaded");',
    'node_modules/typescript/index.js': 'throw new Error("loaded");',
  };
  const { errors, program, folder } = load({
    ...installed('7.0.2'),
    ...poisoned,
    'tsconfig.json': {},
    'a.ts': 'export const a: string = [1].at(0);',
  });
  expect(errors('a.ts')).toEqual([2322]);
  const libraries = program.getSourceFiles().filter((file) => program.isSourceFileDefaultLibrary(file));
  expect(libraries.length).toBeGreaterThan(10);
  expect(libraries.filter((file) => file.fileName.startsWith(folder))).toEqual([]);
});

it('Node’s module kinds follow package.json and file extensions', () => {
  const { errors } = load({
    'package.json': { type: 'module' },
    'tsconfig.json': { compilerOptions: { module: 'nodenext' } },
    'b.ts': 'export const b = 1;',
    'a.ts': `import { b } from './b.js';\nexport const c = b;\nexport const d = import.meta.url;`,
    'c.cts': `export const d = import.meta;`,
  });
  expect(errors('a.ts')).toEqual([]);
  expect(errors('c.cts')).toEqual([1470]);
});

describe('packages that are not there', () => {
  const files = {
    'tsconfig.json': {},
    'pnpm-lock.yaml': '',
    'a.ts': `import x from '@acme/mail/smtp';\nimport fs from 'node:fs';\nimport './b';\nimport y from '@/alias';\nexport { z } from 'lodash';`,
    'b.ts': '',
  };
  it('are named, with what installs them', () => {
    const { folder, program } = load(files);
    expect(
      unresolvedPackages({ program, files: [join(folder, 'a.ts')], config: join(folder, 'tsconfig.json') }),
    ).toMatchObject({
      kind: 'notice',
      message: 'The types of 3 packages could not be resolved: @acme/mail, @types/node, lodash',
      file: join(folder, 'tsconfig.json'),
      help: `Run \`pnpm install\` in ${folder} first: code that uses these types is left alone.`,
    });
  });
  it('one of the workspace that was not built yet is told apart', () => {
    const there = {
      'node_modules/lodash/package.json': {},
      'node_modules/@acme/mail/package.json': { types: './dist/index.d.ts' },
      'node_modules/@types/node/index.d.ts': '',
    };
    const { folder, program } = load({ ...files, ...there });
    expect(unresolvedPackages({ program, files: [join(folder, 'a.ts')], config: undefined })).toMatchObject({
      message: 'The types of a package could not be resolved: @acme/mail',
      help: expect.stringMatching(/^Build the packages of the workspace/),
    });
  });
  it('one that does not export what is generated from the project is told apart', () => {
    const { folder, program } = load({
      ...files,
      'a.ts': "import { PrismaClient, type Account } from '@prisma/client';\nexport const a: Account[] = [];",
      'node_modules/@prisma/client/package.json': { types: './index.d.ts' },
      'node_modules/@prisma/client/index.d.ts': 'export declare class PrismaClient {}',
    });
    expect(unresolvedPackages({ program, files: [join(folder, 'a.ts')], config: undefined })).toMatchObject({
      message: 'The types of a package could not be resolved: @prisma/client',
      help:
        'Generate what @prisma/client does not export yet (`npx prisma generate`) first: ' +
        'code that uses these types is left alone.',
    });
  });
  it('one that is there without types is not', () => {
    const there = {
      'node_modules/lodash/package.json': {},
      'node_modules/@acme/mail/package.json': {},
      'node_modules/@types/node/index.d.ts': '',
    };
    const { folder, program } = load({ ...files, ...there });
    expect(
      unresolvedPackages({ program, files: [join(folder, 'a.ts')], config: join(folder, 'tsconfig.json') }),
    ).toBeUndefined();
  });
});

describe('a lone file', () => {
  it('knows the language, and nothing that is imported', () => {
    const file = '/nowhere/shop.ts';
    const { program } = createLoneProgram(
      file,
      `import { tax } from './tax';\nexport const a = [1, 2].map((n) => n * 2);\nexport const b = tax(1);`,
    );
    const checker = program.getTypeChecker();
    const module = checker.getSymbolAtLocation(program.getSourceFile(file)!)!;
    const types = checker.getExportsOfModule(module).map((each) => checker.typeToString(checker.getTypeOfSymbol(each)));
    expect(types).toEqual(['number[]', 'any']);
  });

  it('takes JavaScript and TSX', () => {
    for (const file of ['/nowhere/shop.js', '/nowhere/shop.tsx']) {
      expect(createLoneProgram(file, 'export const a = <p>{1 + 1}</p>;').program.getSyntacticDiagnostics()).toEqual([]);
    }
  });
});

it('a chain of thousands of modules is loaded at least as far as it was asked for', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 4_000 }, (_, at) => [`m${at}.js`, `exports.next = require('./m${at + 1}');\n`]),
  );
  const folder = folderWith({ ...chain, 'm4000.js': 'exports.end = 1;\n' });
  const { program } = loadProgram(configWithoutFile(folder, []), [join(folder, 'm0.js'), join(folder, 'm1.js')]);
  // How deep is too deep is for the engine to say: newer ones have room for all of them.
  const loaded = program.getSourceFiles().map(({ fileName }) => fileName);
  expect(loaded).toEqual(expect.arrayContaining([join(folder, 'm0.js'), join(folder, 'm1.js')]));
});
