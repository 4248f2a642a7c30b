import { describe, expect, it, test } from 'vitest';
import { detectStyle } from '../../../src/core/edit/style.ts';
import { removeUnusedImports } from '../../../src/core/edit/unused-imports.ts';
import type { NamedImport, ReplacedImport } from '../../../src/core/model/refactoring.ts';
import type { ts } from '../../../src/core/syntax/typescript.ts';

interface Surroundings {
  readonly moved?: readonly string[];
  /** The module that the code imported before what the core now imports from `moved`. */
  readonly insteadOf?: ReplacedImport;
  readonly options?: ts.CompilerOptions;
  readonly file?: string;
}

/** The imports that are left when `before` under them becomes `after`, and the core imports `moved`. */
function left(
  imports: string,
  ...[before, after, more = {}]: readonly [before: string, after: string, more?: Surroundings]
) {
  const file = more.file ?? '/shop/src/checkout.ts';
  const instead = more.insteadOf === undefined ? {} : { insteadOf: more.insteadOf };
  const movedImports = (more.moved ?? []).map((from): NamedImport => {
    const typeOnly = from.startsWith('type ');
    return { file: '/shop/src/core/checkout.ts', from: from.replace('type ', ''), name: 'a', typeOnly, ...instead };
  });
  const context = { file, style: detectStyle(imports), options: more.options ?? {} };
  const request = { before: `${imports}${before}`, after: `${imports}${after}`, context, movedImports };
  const result = removeUnusedImports(request);
  expect(result.endsWith(after)).toBe(true);
  return result.slice(0, result.length - after.length);
}

const verbatim = { options: { verbatimModuleSyntax: true } };

describe('an import whose last use moved away', () => {
  const line = "import { a } from './a';\n";

  it('goes when the core imports a value from the module', () => {
    expect(left(line, 'a();', 'x();', { moved: ['/shop/src/a.ts'] })).toBe('');
    expect(left("import { a } from 'lodash';\n", 'a();', 'x();', { moved: ['lodash'] })).toBe('');
  });

  it('still loads the module when nothing else would', () => {
    const loading = "import './a';\n";
    expect(left(line, 'a();', 'x();')).toBe(loading);
    expect(left(line, 'a();', 'x();', { moved: ['/shop/src/b.ts'] })).toBe(loading);
    expect(left(line, 'a();', 'x();', { moved: ['type /shop/src/a.ts'] })).toBe(loading);
    expect(left("import a from './a'\n", 'a();', 'x();')).toBe("import './a'\n");
    expect(left("import * as a from './a';\n", 'a();', 'x();')).toBe(loading);
  });

  it('goes when the core imports it elsewhere and the module only declares', () => {
    const insteadOf = { from: '/shop/src/a.ts', isSilent: true, loadedBefore: [] };
    expect(left(line, 'a();', 'x();', { moved: ['/shop/src/b.ts'], insteadOf })).toBe('');
  });

  it('goes when the core imports it elsewhere and an import that stays has loaded the module before', () => {
    const insteadOf = { from: '/shop/src/a.ts', isSilent: false, loadedBefore: ['/shop/src/c.ts'] };
    const more = { moved: ['/shop/src/b.ts'], insteadOf };
    const first = "import { c } from './c';\n";
    expect(left(first + line, 'a(c());', 'x(c());', more)).toBe(first);
    expect(left(first + line, 'a(1 as c);', 'x(1 as c);', more)).toBe(`${first}import './a';\n`);
  });

  it('goes when another value of the declaration stays in use', () => {
    expect(left("import { a, b } from './a';\n", 'a(b);', 'x(b);')).toBe("import { b } from './a';\n");
  });

  it('still loads the module when what else is imported is used as a type only', () => {
    const both = "import { a, B } from './a';\n";
    expect(left(both, 'a(1 as B);', 'x(1 as B);')).toBe("import { B } from './a';\nimport './a';\n");
  });

  test.each([
    ['an import for types', "import type { A } from './a';\n", {}],
    ['an import for types in verbatim syntax', "import type { A } from './a';\n", verbatim],
    ['a type among values in verbatim syntax', "import { b, type A } from './a';\n", verbatim],
    ['a name that was used as a type only', "import { A } from './a';\n", {}],
  ])('goes when it is %s', (_name, imports, more) => {
    const rest = imports.includes('b,') ? "import { b } from './a';\n" : '';
    expect(left(imports, 'b(1 as A);', 'b(1);', more)).toBe(rest);
  });

  test.each([{ verbatimModuleSyntax: true }, { preserveValueImports: true }, { importsNotUsedAsValues: 2 }])(
    'still loads the module when a type would load it as well, under %j',
    (options) => {
      const imports = "import { A } from './a';\n";
      expect(left(imports, 'b(1 as A);', 'b(1);', { options })).toBe("import './a';\n");
    },
  );
});

describe('what counts as a use', () => {
  const imports = "import { a } from './a';\n";
  const moved = { moved: ['/shop/src/a.ts'], file: '/shop/src/checkout.tsx' };

  test.each([
    ['a value', 'f(a);'],
    ['a type', 'let x: a;'],
    ['a type query', 'let x: typeof a;'],
    ['a decorator', '@a class X {}'],
    ['a decorator that is called', 'class X { @a() b() {} }'],
    ['a class that is extended', 'class X extends a {}'],
    ['an interface that is implemented', 'class X implements a {}'],
    ['a constructor parameter', 'class X { constructor(private b: a) {} }'],
    ['markup', 'f(<a.b />);'],
    ['an export', 'export { a };'],
    ['a shorthand property', 'f({ a });'],
    ['a computed name', 'f({ [a]: 1 });'],
    ['a template', 'f(`${a}`);'],
    ['an assignment pattern', 'for (const [x = a] of y) f(x);'],
    ['a link in a comment', '/** See {@link a}. */ f();'],
    ['a local variable of that name', 'const a = 1;'],
  ])('%s', (_name, after) => {
    expect(left(imports, 'a();', after, moved)).toBe(imports);
  });

  test.each([
    ['a member', 'f.a();'],
    ['a property', 'f({ a: 1 });'],
    ['a method', 'class X { a() {} }'],
    ['a field', 'class X { a = 1; }'],
    ['a member of a type', 'interface X { a: 1; b(): X.a }'],
    ['a member of an enum', 'enum X { a }'],
    ['an attribute', 'f(<X a="1" />);'],
    ['a text', "f('a');"],
    ['a comment', '// a\nf();'],
  ])('not %s', (_name, after) => {
    expect(left(imports, 'a();', after, moved)).toBe('');
  });

  it('not what was unused before', () => {
    expect(left(imports, 'f();', 'g();', moved)).toBe(imports);
  });

  it('the factory of markup', () => {
    const react = "import React from 'react';\n";
    expect(left(react, 'React.x();', 'f(<a />);', { moved: ['react'], file: '/shop/a.tsx' })).toBe(react);
    expect(left(react, 'React.x();', 'f();', { moved: ['react'], file: '/shop/a.ts' })).toBe('');
  });
});

describe('what is left', () => {
  const moved = { moved: ['/shop/src/a.ts'] };
  const gone = 'a();';

  test.each([
    ['the first of a list', "import { a, b } from './a';\n", "import { b } from './a';\n"],
    ['the last of a list', "import { b, a } from './a';\n", "import { b } from './a';\n"],
    ['one in the middle', "import { b, a, c, } from './a';\n", "import { b, c } from './a';\n"],
    ['a second name', "import { x as a, b } from './a';\n", "import { b } from './a';\n"],
    ['narrow braces', "import {a, b} from './a';\n", "import {b} from './a';\n"],
    ['a default', "import a, { b } from './a';\n", "import { b } from './a';\n"],
    ['a list beside a default', "import b, { a } from './a';\n", "import b from './a';\n"],
    ['a namespace beside a default', "import b, * as a from './a';\n", "import b from './a';\n"],
    ['a default beside a namespace', "import a, * as b from './a';\n", "import * as b from './a';\n"],
    ['lines', "import {\n  a,\n  b,\n} from './a';\n", "import {\n  b,\n} from './a';\n"],
    [
      'lines with comments',
      "import {\n  a, // one\n  b, // two\n  /* three */ c,\n} from './a';\n",
      "import {\n  b, // two\n  /* three */ c,\n} from './a';\n",
    ],
    ['a line with a comment', "import { a, b /* two */ } from './a';\n", "import { b /* two */ } from './a';\n"],
    [
      'the whole line',
      "import x from 'x';\nimport { a } from './a'; // why\nimport y from 'y';\n",
      "import x from 'x';\nimport y from 'y';\n",
    ],
    ['the whole line in CRLF', "import x from 'x';\r\nimport { a } from './a';\r\n", "import x from 'x';\r\n"],
    [
      'a word to a tool about the line',
      "// Ours:\n// @ts-ignore\nimport { a } from './a';\nimport y from 'y';\n",
      "// Ours:\nimport y from 'y';\n",
    ],
    ['an import for its effect', "import './a';\nimport { a } from './a';\n", "import './a';\n"],
  ])('%s', (_name, imports, expected) => {
    expect(left(imports, `${gone} b(c, x, y);`, 'b(c, x, y);', moved)).toBe(expected);
  });

  it('a list that was broken for its length joins when it fits', () => {
    const name = 'somethingThatIsRatherLongForOneName';
    expect(
      left(`import {\n  a,\n  ${name},\n  b,\n} from './a/folder/far/aways';\n`, `a(b, ${name});`, `x(b, ${name});`),
    ).toBe(`import { ${name}, b } from './a/folder/far/aways';\n`);
  });
});
