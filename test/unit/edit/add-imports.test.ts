import { describe, expect, it, test } from 'vitest';
import { addImports } from '../../../src/core/edit/add-imports.ts';
import { detectStyle } from '../../../src/core/edit/style.ts';
import type { NamedImport } from '../../../src/core/model/refactoring.ts';
import { ts } from '../../../src/core/syntax/typescript.ts';

const file = '/shop/src/orders/checkout.ts';

/** `total`, `type Order`, `default sum`, `* as sums`, `total as sum`, each with `from …`. */
function needed(...descriptions: readonly string[]): NamedImport[] {
  return descriptions.map((each) => {
    const [, type, name, alias, from] = /^(type )?(\S+)(?: (?:as )?(\S+))? from (\S+)$/.exec(each)!;
    return { file, from: from!, name: name!, typeOnly: type !== undefined, ...(alias === undefined ? {} : { alias }) };
  });
}

interface Surroundings {
  readonly options?: ts.CompilerOptions;
  readonly example?: string | undefined;
  readonly exampleFile?: string | undefined;
}

function added(text: string, imports: readonly string[], { options = {}, ...given }: Surroundings = {}) {
  return addImports(text, needed(...imports), { file, style: detectStyle(text), options, ...given });
}

const core = 'from /shop/src/core/checkout.ts';

describe('an import of a module that is imported already', () => {
  test.each([
    [
      'joins the list',
      "import { a } from '../core/checkout';\n",
      [`total ${core}`],
      "import { a, total } from '../core/checkout';\n",
    ],
    [
      'joins sorted with others',
      "import { z } from '../core/checkout';\n",
      [`b ${core}`, `A ${core}`],
      "import { z, A, b } from '../core/checkout';\n",
    ],
    [
      'is not doubled',
      "import { total } from '../core/checkout';\n",
      [`total ${core}`],
      "import { total } from '../core/checkout';\n",
    ],
    [
      'is a second name for the same',
      "import { total } from '../core/checkout';\n",
      [`total as sum ${core}`],
      "import { total, total as sum } from '../core/checkout';\n",
    ],
    [
      'knows the second name',
      "import { total as sum } from '../core/checkout';\n",
      [`total as sum ${core}`],
      "import { total as sum } from '../core/checkout';\n",
    ],
    [
      'joins a default import',
      "import checkout from '../core/checkout';\n",
      [`total ${core}`],
      "import checkout, { total } from '../core/checkout';\n",
    ],
    [
      'does not join a namespace',
      "import * as checkout from '../core/checkout';\n",
      [`total ${core}`],
      "import * as checkout from '../core/checkout';\nimport { total } from '../core/checkout';\n",
    ],
    [
      'does not join an import for its effect',
      "import '../core/checkout';\n",
      [`total ${core}`],
      "import '../core/checkout';\nimport { total } from '../core/checkout';\n",
    ],
    [
      'does not join one with attributes',
      "import { a } from '../core/checkout' with { b: 'c' };\n",
      [`total ${core}`],
      "import { a } from '../core/checkout' with { b: 'c' };\nimport { total } from '../core/checkout';\n",
    ],
    [
      'fills an empty list',
      "import {} from '../core/checkout';\n",
      [`total ${core}`],
      "import { total } from '../core/checkout';\n",
    ],
    [
      'knows the module with an ending',
      "import { a } from '../core/checkout.js';\n",
      [`total ${core}`],
      "import { a, total } from '../core/checkout.js';\n",
    ],
    [
      'joins a package',
      "import { a } from '@acme/shared';\n",
      ['b from @acme/shared'],
      "import { a, b } from '@acme/shared';\n",
    ],
    [
      'keeps a last comma',
      "import { a, } from '../core/checkout';\n",
      [`total ${core}`],
      "import { a, total } from '../core/checkout';\n",
    ],
    [
      'keeps narrow braces',
      "import {a} from '../core/checkout';\n",
      [`total ${core}`],
      "import {a, total} from '../core/checkout';\n",
    ],
    [
      'keeps a comment in one line',
      "import { a /* b */ } from '../core/checkout';\n",
      [`total ${core}`],
      "import { a /* b */, total } from '../core/checkout';\n",
    ],
    [
      'goes on in lines',
      "import {\n  a,\n  b,\n} from '../core/checkout';\n",
      [`c ${core}`, `d ${core}`],
      "import {\n  a,\n  b,\n  c,\n  d,\n} from '../core/checkout';\n",
    ],
    [
      'goes on in lines without a last comma',
      "import {\n\ta,\n\tb\n} from '../core/checkout';\n",
      [`c ${core}`, `d ${core}`],
      "import {\n\ta,\n\tb,\n\tc,\n\td\n} from '../core/checkout';\n",
    ],
    [
      'keeps comments in lines',
      "import {\n  // one\n  a, // two\n  b, // three\n  // four\n} from '../core/checkout';\n",
      [`c ${core}`],
      "import {\n  // one\n  a, // two\n  b, // three\n  c,\n  // four\n} from '../core/checkout';\n",
    ],
    [
      'keeps a comment without a last comma',
      "import {\n  a,\n  b // three\n} from '../core/checkout';\n",
      [`c ${core}`],
      "import {\n  a,\n  b, // three\n  c\n} from '../core/checkout';\n",
    ],
    [
      'breaks a list that gets too long',
      "import { calculateDiscounts, calculateShipping } from '../core/checkout';\n",
      [`subtotal ${core}`],
      "import {\n  calculateDiscounts,\n  calculateShipping,\n  subtotal,\n} from '../core/checkout';\n",
    ],
    [
      'writes CRLF',
      "import {\r\n  a,\r\n} from '../core/checkout';\r\n",
      [`b ${core}`],
      "import {\r\n  a,\r\n  b,\r\n} from '../core/checkout';\r\n",
    ],
  ])('%s', (_name, ...[text, imports, expected]) => {
    expect(added(text, imports)).toBe(expected);
  });
});

describe('types', () => {
  const verbatim = { verbatimModuleSyntax: true };
  test.each<[string, string, string[], ts.CompilerOptions, string]>([
    [
      'have a declaration of their own',
      "import { a } from './a';\n",
      [`type Order ${core}`],
      {},
      "import { a } from './a';\nimport type { Order } from '../core/checkout';\n",
    ],
    [
      'join one for types',
      "import type { Item } from '../core/checkout';\nimport { a } from '../core/checkout';\n",
      [`type Order ${core}`],
      {},
      "import type { Item, Order } from '../core/checkout';\nimport { a } from '../core/checkout';\n",
    ],
    [
      'join values where the file writes no type imports',
      "import { a } from '../core/checkout';\n",
      [`type Order ${core}`],
      {},
      "import { a, Order } from '../core/checkout';\n",
    ],
    [
      'join values inline where that is the habit',
      "import { a, type B } from '../core/checkout';\n",
      [`type Order ${core}`],
      {},
      "import { a, type B, type Order } from '../core/checkout';\n",
    ],
    [
      'join values inline where the syntax is verbatim',
      "import { a } from '../core/checkout';\n",
      [`type Order ${core}`],
      verbatim,
      "import { a, type Order } from '../core/checkout';\n",
    ],
    [
      'stand apart where that is the habit',
      "import { a } from '../core/checkout';\nimport { b } from './b';\nimport type { B } from './b';\n",
      [`type Order ${core}`],
      {},
      "import { a } from '../core/checkout';\nimport type { Order } from '../core/checkout';\nimport { b } from './b';\nimport type { B } from './b';\n",
    ],
    [
      'join where types of other modules are imported as types',
      "import { a } from '../core/checkout';\nimport type { B } from './b';\n",
      [`type Order ${core}`],
      {},
      "import { a, type Order } from '../core/checkout';\nimport type { B } from './b';\n",
    ],
    [
      'stand apart where files are compiled alone',
      "import { a } from '../core/checkout';\n",
      [`type Order ${core}`],
      { isolatedModules: true },
      "import { a } from '../core/checkout';\nimport type { Order } from '../core/checkout';\n",
    ],
    [
      'come with values in two declarations',
      '',
      [`type Order ${core}`, `total ${core}`],
      {},
      "import type { Order } from '../core/checkout';\nimport { total } from '../core/checkout';\n",
    ],
    [
      'come with values in one where that is the habit',
      "import { type B } from './b';\n",
      [`type Order ${core}`, `total ${core}`],
      {},
      "import { type B } from './b';\nimport { total, type Order } from '../core/checkout';\n",
    ],
    [
      'are known by a value import',
      "import { Order } from '../core/checkout';\n",
      [`type Order ${core}`],
      verbatim,
      "import { Order } from '../core/checkout';\n",
    ],
    [
      'are values when needed as both',
      "import { a } from './a';\n",
      [`type Order ${core}`, `Order ${core}`],
      {},
      "import { a } from './a';\nimport { Order } from '../core/checkout';\n",
    ],
    [
      'become values: the only one',
      "import type { Order } from '../core/checkout';\n",
      [`Order ${core}`],
      {},
      "import { Order } from '../core/checkout';\n",
    ],
    [
      'become values: inline',
      "import { a, type Order } from '../core/checkout';\n",
      [`Order ${core}`],
      verbatim,
      "import { a, Order } from '../core/checkout';\n",
    ],
    [
      'become values: one of several',
      "import type { Item, Order } from '../core/checkout';\n",
      [`Order ${core}`],
      verbatim,
      "import type { Item } from '../core/checkout';\nimport { Order } from '../core/checkout';\n",
    ],
    [
      'never join a default',
      "import type Checkout from '../core/checkout';\n",
      [`type Order ${core}`],
      {},
      "import type Checkout from '../core/checkout';\nimport type { Order } from '../core/checkout';\n",
    ],
    [
      'have defaults and namespaces',
      '',
      [`type default Checkout ${core}`, `type * all ${core}`],
      {},
      "import type Checkout from '../core/checkout';\nimport type * as all from '../core/checkout';\n",
    ],
  ])('%s', (_name, ...[text, imports, options, expected]) => {
    expect(added(text, imports, { options })).toBe(expected);
  });
});

describe('a new declaration', () => {
  const line = "import { total } from '../core/checkout';";
  test.each([
    [
      'follows the last import',
      "import a from 'a';\nimport b from './b';\n\nrun();\n",
      `import a from 'a';\nimport b from './b';\n${line}\n\nrun();\n`,
    ],
    [
      'follows a comment behind the last import',
      "import a from 'a'; // why\nrun();\n",
      `import a from 'a'; // why\n${line}\nrun();\n`,
    ],
    [
      'follows a last import below code',
      "import a from 'a';\nmock();\nimport b from './b';\nrun();\n",
      `import a from 'a';\nmock();\nimport b from './b';\n${line}\nrun();\n`,
    ],
    [
      'follows an import by require',
      "import fs = require('fs');\nrun();\n",
      `import fs = require('fs');\n${line}\nrun();\n`,
    ],
    ['follows an import with code behind it', "import a from 'a'; run();\n", `import a from 'a';\n${line}\n run();\n`],
    ['stands first', 'run();\n', `${line}\n\nrun();\n`],
    ['stands above the comment of the first statement', '// runs\nrun();\n', `${line}\n\n// runs\nrun();\n`],
    ['stands below a licence', '/* Copyright Acme */\nrun();\n', `/* Copyright Acme */\n${line}\n\nrun();\n`],
    [
      'stands below comments set apart',
      '// The shop.\n\n/** Runs. */\nrun();\n',
      `// The shop.\n\n${line}\n\n/** Runs. */\nrun();\n`,
    ],
    [
      'stands below words to tools',
      '// @ts-check\n/* eslint-disable no-console */\n// Runs.\nrun();\n',
      `// @ts-check\n/* eslint-disable no-console */\n${line}\n\n// Runs.\nrun();\n`,
    ],
    [
      'stands above words about the next line',
      '// eslint-disable-next-line no-undef\nrun();\n',
      `${line}\n\n// eslint-disable-next-line no-undef\nrun();\n`,
    ],
    ['stands below a shebang', '#!/usr/bin/env node\nrun();\n', `#!/usr/bin/env node\n${line}\n\nrun();\n`],
    [
      'stands below directives',
      "'use strict';\n'use server'; // why\n\nrun();\n",
      `'use strict';\n'use server'; // why\n\n${line}\n\nrun();\n`,
    ],
    ['stands below a directive on the same line', "'use strict'; run();\n", `'use strict'; \n${line}\n\nrun();\n`],
    ['stands in an empty file', '', `${line}\n`],
    ['stands below a comment alone', '// Soon.\n', `// Soon.\n\n${line}\n`],
    ['stands below directives alone', "'use strict';", `'use strict';\n\n${line}\n`],
    ['is written with CRLF', "import a from 'a';\r\nrun();\r\n", `import a from 'a';\r\n${line}\r\nrun();\r\n`],
  ])('%s', (_name, text, expected) => {
    expect(added(text, [`total ${core}`])).toBe(expected);
  });

  test.each([
    [
      'with a default and names',
      [`default checkout ${core}`, `total ${core}`],
      "import checkout, { total } from '../core/checkout';\n",
    ],
    ['with a namespace', [`* checkout ${core}`], "import * as checkout from '../core/checkout';\n"],
    [
      'for each module',
      [`a ${core}`, 'b from lodash', `c ${core}`],
      "import { a, c } from '../core/checkout';\nimport { b } from 'lodash';\n",
    ],
    [
      'over lines',
      [`calculateDiscounts ${core}`, `calculateShipping ${core}`, `subtotal ${core}`],
      "import {\n  calculateDiscounts,\n  calculateShipping,\n  subtotal,\n} from '../core/checkout';\n",
    ],
    [
      'never over lines for a single name',
      [`${'a'.repeat(90)} ${core}`],
      `import { ${'a'.repeat(90)} } from '../core/checkout';\n`,
    ],
    ['not at all for the file itself', [`total from ${file}`], ''],
  ])('is written %s', (_name, imports, expected) => {
    expect(added('', imports)).toBe(expected);
  });

  it('has the quotes and semicolons of the file', () => {
    expect(added('import a from "a"\n', [`total ${core}`])).toBe(
      'import a from "a"\nimport { total } from "../core/checkout"\n',
    );
  });
});

describe('the specifier', () => {
  const specifier = (text: string, around: Surroundings = {}, from = '/shop/src/core/checkout.ts') =>
    /total \} from '([^']+)'/.exec(added(text, [`total from ${from}`], around))?.[1];
  const nodeNext = { module: ts.ModuleKind.NodeNext };
  const paths = { paths: { '@/*': ['./src/*'], '@core/*': ['./src/core/*'] }, configFilePath: '/shop/tsconfig.json' };

  test.each<[string, string, ts.CompilerOptions, string]>([
    ['is relative', '', {}, '../core/checkout'],
    ['has the ending of the others', "import a from './a.js';\n", {}, '../core/checkout.js'],
    ['has the ending .ts', "import a from './a.ts';\n", {}, '../core/checkout.ts'],
    ['has an ending where Node asks for it', '', nodeNext, '../core/checkout.js'],
    ['has none where the file does without', "import a from './a';\n", nodeNext, '../core/checkout'],
    ['has none after a package with a dot', "import a from 'big.js';\n", {}, '../core/checkout'],
    ['is an alias where the file uses it', "import a from '@/users/a';\n", paths, '@/core/checkout'],
    ['is the alias that the file uses', "import a from '@core/a';\n", paths, '@core/checkout'],
    ['is the alias with an ending', "import a from '@/users/a.js';\n", paths, '@/core/checkout.js'],
    ['is relative where the file uses no alias', "import a from '../users/a';\n", paths, '../core/checkout'],
    [
      'is relative where most of the file is',
      "import a from '@/a';\nimport b from '../b';\nimport c from '../c';\n",
      paths,
      '../core/checkout',
    ],
    [
      'is an alias next to imports of the same folder',
      "import a from '@/a';\nimport b from './b';\nimport c from './c';\n",
      paths,
      '@/core/checkout',
    ],
    ['is a path from baseUrl', "import a from 'src/users/a';\n", { baseUrl: '/shop' }, 'src/core/checkout'],
    ['is relative where baseUrl is not used', "import a from 'lodash';\n", { baseUrl: '/shop' }, '../core/checkout'],
    [
      'knows paths beside baseUrl',
      "import a from '~/a';\n",
      { baseUrl: '/shop/src', paths: { '~/*': ['*'] } },
      '~/core/checkout',
    ],
  ])('%s', (_name, ...[text, options, expected]) => {
    expect(specifier(text, { options })).toBe(expected);
  });

  it('has the ending that Node needs, between modules of JavaScript that show no habit', () => {
    const between = (text: string, style = detectStyle(text)) =>
      addImports(text, needed('total from /shop/src/core/fee.js'), { file: '/shop/src/fee.js', style, options: {} });
    expect(between('export const a = 1;\n')).toContain("from './core/fee.js'");
    expect(between("import b from './b';\n")).toContain("from './core/fee'");
    expect(between('export const a = 1;\n', detectStyle("import b from './b';\n"))).toContain("from './core/fee'");
  });

  it('follows the file that the code comes from', () => {
    expect(specifier('', { options: paths, example: "import a from '@/users/a';\n" })).toBe('@/core/checkout');
  });

  test.each([
    ['/shop/src/core/order.mts', '../core/order.mjs'],
    ['/shop/src/core/view.tsx', '../core/view'],
    ['/shop/src/core/order.service.ts', '../core/order.service'],
    ['/shop/src/orders/totals.ts', './totals'],
    ['/shop/src/orders/deep/totals.ts', './deep/totals'],
    ['/shop/src/core/index.ts', '../core/index'],
    ['/shop/src/core/types.d.ts', '../core/types'],
  ])('names %s as %s', (from, expected) => {
    expect(specifier('', {}, from)).toBe(expected);
  });

  it('names an index by its folder where the file does so already', () => {
    const text = "import { a } from '../users';\n";
    expect(specifier(text, {}, '/shop/src/users/index.ts')).toBe('../users');
    expect(specifier(text, {}, '/shop/src/core/index.ts')).toBe('../core/index');
    const elsewhere = { example: "import { a } from './users';\n", exampleFile: '/shop/src/app.ts' };
    expect(specifier('', elsewhere, '/shop/src/users/index.ts')).toBe('../users');
  });

  it('stays relative within a folder whose neighbours are', () => {
    const text = "import a from '@/a';\nimport b from './b';\n";
    expect(specifier(text, { options: paths }, '/shop/src/orders/totals.ts')).toBe('./totals');
  });

  it('joins an import by alias of the same module', () => {
    expect(added("import { a } from '@core/checkout';\n", [`total ${core}`], { options: paths })).toBe(
      "import { a, total } from '@core/checkout';\n",
    );
  });
});
