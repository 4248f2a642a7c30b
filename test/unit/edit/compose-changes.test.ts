import { describe, expect, it, test } from 'vitest';
import { composeChanges, type ComposeRequest } from '../../../src/core/edit/compose-changes.ts';
import type { Declaration, NamedImport, Refactoring } from '../../../src/core/model/refactoring.ts';

const shell = '/shop/src/orders/checkout.ts';
const core = '/shop/src/core/checkout.ts';

const declaration = (kind: Declaration['kind'], name: string, text: string): Declaration => ({ kind, name, text });
const fn = (name: string, body = 'return 1;') =>
  declaration('function', name, `export function ${name}(): number {\n  ${body}\n}`);
const imported = (file: string, from: string, name: string): NamedImport => ({ file, from, name, typeOnly: false });

/** A lift of the text between `[` and `]` of the shell file. */
function lift(
  marked: string,
  replacement: string,
  more: Partial<Refactoring> & {
    readonly declarations?: readonly Declaration[];
    readonly coreImports?: readonly NamedImport[];
  } = {},
) {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const span = { file: shell, start, end };
  const { declarations = [fn(replacement.replace(/\W.*$/s, ''))], coreImports = [], ...rest } = more;
  const refactoring: Refactoring = {
    id: replacement,
    transform: 'lift-calculations',
    form: 'calculation',
    title: '',
    confidence: 'safe',
    assumptions: [],
    span,
    origin: '',
    edits: [{ ...span, text: replacement }],
    imports: declarations.filter((each) => each.kind === 'function').map((each) => imported(shell, core, each.name)),
    creates: [{ file: core, declarations, imports: coreImports }],
    dependsOn: [],
    logic: 1,
    ...rest,
  };
  return refactoring;
}

function composed(
  files: Readonly<Record<string, string>>,
  refactorings: readonly Refactoring[],
  more: Partial<ComposeRequest> = {},
) {
  const changes = composeChanges({ refactorings, readText: (file) => files[file], ...more });
  for (const change of changes) expect(change.before).toBe(files[change.file]);
  return Object.fromEntries(changes.map(({ file, after }) => [file, after]));
}

const marked = "import { round } from '../math';\n\nexport function run(a: number) {\n  return [round(a * 2)];\n}\n";
const source = marked.replace(/[[\]]/g, '');

describe('a lift into a new core module', () => {
  it('changes the call site, both lists of imports, and creates the module', () => {
    const double = declaration(
      'function',
      'double',
      '/** Twice. */\nexport function double(a: Money): number {\n  return round(a * 2);\n}',
    );
    const needs = [
      { ...imported(core, '/shop/src/money.ts', 'Money'), typeOnly: true },
      imported(core, '/shop/src/math.ts', 'round'),
    ];
    expect(
      composed({ [shell]: source }, [lift(marked, 'double(a)', { declarations: [double], coreImports: needs })]),
    ).toEqual({
      [shell]:
        "import { double } from '../core/checkout';\n\nexport function run(a: number) {\n  return double(a);\n}\n",
      [core]:
        "import { round } from '../math';\nimport type { Money } from '../money';\n\n" +
        '/** Twice. */\nexport function double(a: Money): number {\n  return round(a * 2);\n}\n',
    });
  });

  it('stands in the order of the refactorings, constants first, types before the functions beside them, each once', () => {
    const item = declaration('interface', 'Item', 'export interface Item {\n  readonly a: number;\n}');
    const one = lift('[]', 'one', { declarations: [fn('one'), item], edits: [] });
    const two = lift('[]', 'two', {
      declarations: [item, fn('two'), declaration('const', 'LIMIT', 'export const LIMIT = 3;')],
      edits: [],
    });
    const result = composed({ [shell]: 'one(two);\n' }, [one, two, { ...one, imports: [] }]);
    expect(result[core]).toBe(`export const LIMIT = 3;\n\n${item.text}\n\n${fn('one').text}\n\n${fn('two').text}\n`);
    expect(result[shell]).toBe("import { one, two } from '../core/checkout';\n\none(two);\n");
  });

  it('emits two declarations of one name when they differ, for the type check to judge', () => {
    const texts = composed({ [shell]: '' }, [
      lift('[]', 'one', { declarations: [fn('one')], edits: [] }),
      lift('[]', 'one', { declarations: [fn('one', 'return 2;')], edits: [] }),
    ]);
    expect(texts[core]!.match(/export function one/g)).toHaveLength(2);
  });

  it('takes its style from the file that the code comes from, then from its neighbours', () => {
    const tabbed = 'class A {\r\n\tb() {\r\n\t\treturn 1\r\n\t}\r\n}\r\n';
    const request = lift('[]', 'one', { edits: [], coreImports: [imported(core, '/shop/src/math.ts', 'round')] });
    const neighbours = () => ['import a from "./a.js";\n'];
    expect(composed({ [shell]: tabbed }, [request], { neighbours })[core]).toBe(
      'import { round } from "../math.js"\r\n\r\nexport function one(): number {\r\n\treturn 1\r\n}\r\n',
    );
  });

  it('orders imports: packages, then files from far to near', () => {
    const from = ['/shop/src/core/money.ts', '/shop/lib/math.ts', 'zod', '/shop/src/users/user.ts', 'big.js'];
    const request = lift('[]', 'one', {
      edits: [],
      coreImports: from.map((each, index) => imported(core, each, `a${index}`)),
    });
    expect(
      composed({ [shell]: '' }, [request])
        [core]!.split('\n')
        .slice(0, 5),
    ).toEqual([
      "import { a4 } from 'big.js';",
      "import { a2 } from 'zod';",
      "import { a1 } from '../../lib/math';",
      "import { a3 } from '../users/user';",
      "import { a0 } from './money';",
    ]);
  });

  it('follows the options of the program', () => {
    const request = lift('[]', 'one', { edits: [] });
    const compilerOptions = () => ({ module: 199 });
    expect(composed({ [shell]: 'one();\n' }, [request], { compilerOptions })[shell]).toBe(
      "import { one } from '../core/checkout.js';\n\none();\n",
    );
  });
});

describe('a lift into a core module that exists', () => {
  const add = (existing: string, ...declarations: readonly Declaration[]) =>
    composed({ [shell]: '', [core]: existing }, [lift('[]', 'one', { declarations, edits: [] })])[core];

  test.each([
    ['at its end', 'export const a = 1;\n', 'export const a = 1;\n\nexport function one(): number {\n  return 1;\n}\n'],
    [
      'without a last newline',
      'export const a = 1;',
      'export const a = 1;\n\nexport function one(): number {\n  return 1;\n}',
    ],
    [
      'after blank lines',
      'export const a = 1;\n\n\n',
      'export const a = 1;\n\nexport function one(): number {\n  return 1;\n}\n',
    ],
    [
      'in CRLF',
      'export const a = 1;\r\n',
      'export const a = 1;\r\n\r\nexport function one(): number {\r\n  return 1;\r\n}\r\n',
    ],
    [
      'behind a byte order mark',
      '\uFEFFexport const a = 1;\n',
      '\uFEFFexport const a = 1;\n\nexport function one(): number {\n  return 1;\n}\n',
    ],
    ['in an empty file', '', 'export function one(): number {\n  return 1;\n}\n'],
    [
      'with its indentation',
      'export function a() {\n    b();\n}\n',
      'export function a() {\n    b();\n}\n\nexport function one(): number {\n    return 1;\n}\n',
    ],
    [
      'without semicolons',
      'export const a = 1\n',
      'export const a = 1\n\nexport function one(): number {\n  return 1\n}\n',
    ],
  ])('%s', (_name, existing, expected) => {
    expect(add(existing, fn('one'))).toBe(expected);
  });

  it('merges imports', () => {
    const existing = "import { a } from '../math';\n\nexport const b = a;\n";
    const request = lift('[]', 'one', { edits: [], coreImports: [imported(core, '/shop/src/math.ts', 'round')] });
    expect(composed({ [shell]: '', [core]: existing }, [request])[core]).toBe(
      "import { a, round } from '../math';\n\nexport const b = a;\n\nexport function one(): number {\n  return 1;\n}\n",
    );
  });

  it('does not repeat what is there in the same words', () => {
    const existing = `/** From before. */\r\n${fn('one').text.replaceAll('\n', '\r\n')}\r\n`;
    expect(
      composed({ [shell]: source, [core]: existing }, [lift(marked, 'one()', { declarations: [fn('one')] })])[core],
    ).toBeUndefined();
  });

  it('leaves the rest of a file with two kinds of line ends as it is', () => {
    const existing = 'export const a = 1;\r\nexport const b = 2;\nexport const c = 3;\r\n';
    expect(add(existing, fn('one'))).toBe(`${existing}\r\nexport function one(): number {\r\n  return 1;\r\n}\r\n`);
  });
});

describe('several lifts in one file', () => {
  const text = 'first(1);\r\nsecond(2);\r\nthird(3);\r\n';

  it('are applied together, any selection of them, in the line ends of the file', () => {
    const first = lift('[first(1);]', 'one(\n  1,\n);');
    const third = lift(`first(1);\r\nsecond(2);\r\n[third(3);]\r\n`, 'three();');
    expect(composed({ [shell]: text }, [third, first])[shell]).toBe(
      "import { one, three } from '../core/checkout';\r\n\r\none(\r\n  1,\r\n);\r\nsecond(2);\r\nthree();\r\n",
    );
    expect(composed({ [shell]: text }, [third])[shell]).toBe(
      "import { three } from '../core/checkout';\r\n\r\nfirst(1);\r\nsecond(2);\r\nthree();\r\n",
    );
  });

  it('keep the imports that moved code needs when it moves to the end of the same file', () => {
    const own = "import type { A } from './a';\nimport { b } from './b';\n\nb([f() as A]);\n";
    const moved = declaration('function', 'one', 'function one(): A {\n  return f() as A;\n}');
    const request = lift(own, 'one()', { imports: [], creates: [{ file: shell, declarations: [moved], imports: [] }] });
    expect(composed({ [shell]: own.replace(/[[\]]/g, '') }, [request])[shell]).toBe(
      `import type { A } from './a';\nimport { b } from './b';\n\nb(one());\n\n${moved.text}\n`,
    );
  });

  it('do not count a byte order mark', () => {
    expect(composed({ [shell]: `\uFEFF${text}` }, [lift('[first(1);]', 'one();')])[shell]).toBe(
      "\uFEFFimport { one } from '../core/checkout';\r\n\r\none();\r\nsecond(2);\r\nthird(3);\r\n",
    );
  });

  it('import only what the file still uses', () => {
    const inner = lift('first([1]);', 'one()');
    const outer = lift('[first(1);]', 'two();', { declarations: [fn('two', 'return one();')] });
    const unused = { ...outer, edits: [], imports: [imported(shell, core, 'three')] };
    expect(composed({ [shell]: text }, [inner, outer, unused])[shell]).toBe(
      "import { two } from '../core/checkout';\r\n\r\ntwo();\r\nsecond(2);\r\nthird(3);\r\n",
    );
    expect(
      composed({ [shell]: 'f(1, 2);' }, [lift('f([1, 2]);', '...one()', { declarations: [fn('one')] })])[shell],
    ).toContain('import { one }');
  });

  it('keep an insertion at the edge of another edit', () => {
    const before = { ...lift('[]first(1);', '// note\n'), imports: [] };
    expect(composed({ [shell]: text }, [before, lift('[first(1);]', 'one();')])[shell]).toContain('// note\r\none();');
  });

  it('throw when they overlap', () => {
    const twice = [lift('[first(1);]', 'one();'), lift('fi[rst(1);\r\nsec]ond', 'two();')];
    expect(() => composed({ [shell]: text }, twice)).toThrow('overlaps');
  });
});

it('gives files in order of their paths, and only those that change', () => {
  const other = '/shop/src/a.ts';
  const request = lift('[]', 'one', {
    edits: [
      { file: other, start: 0, end: 1, text: 'b' },
      { file: shell, start: 0, end: 1, text: 'a' },
    ],
    imports: [],
  });
  const changes = composeChanges({
    refactorings: [request],
    readText: (file) => ({ [other]: 'a', [shell]: 'a' })[file],
  });
  expect(changes.map(({ file }) => file)).toEqual([other, core]);
});
