import { describe, expect, it } from 'vitest';
import { composeChanges } from '../../../src/core/edit/compose-changes.ts';
import type { Proposal } from '../../../src/core/model/plan.ts';
import type { ModuleAddition, NamedImport, Refactoring, TextEdit } from '../../../src/core/model/refactoring.ts';
import { verifyDraft } from '../../../src/core/verify/verify-draft.ts';
import { hostOf, programOf, strictOptions, type Files } from '../../support/program.ts';

const shop = '/project/src/shop.ts';
const core = '/project/src/core/shop.ts';

/** One way to write a lift: `[replaced text, text instead]` in the shop, and declarations for the core. */
interface Form {
  readonly edits: readonly (readonly [string, string])[];
  readonly core?: Readonly<Record<string, string>>;
  /** Core names that the shop imports; all declared ones if left out. */
  readonly imports?: readonly string[];
  readonly coreImports?: readonly NamedImport[];
  readonly dependsOn?: readonly string[];
}

function proposal(files: Files, id: string, forms: readonly Form[]): Proposal {
  const [first, ...others] = forms.map((form) => refactoring(files, id, form));
  return { forms: [first!, ...others] };
}

function refactoring(files: Files, id: string, form: Form): Refactoring {
  const text = files[shop]!;
  const edits = form.edits.map(([replaced, by]): TextEdit => {
    const start = text.indexOf(replaced);
    if (start < 0 || text.indexOf(replaced, start + 1) >= 0) throw new Error(`${replaced} is not there just once`);
    return { file: shop, start, end: start + replaced.length, text: by };
  });
  const names = Object.keys(form.core ?? {});
  const addition: ModuleAddition = {
    file: core,
    declarations: names.map((name) => ({ kind: 'function', name, text: form.core![name]! })),
    imports: form.coreImports ?? [],
  };
  return {
    id,
    transform: 'lift-calculations',
    form: 'calculation',
    title: id,
    confidence: 'safe',
    assumptions: [],
    span: { file: shop, start: edits[0]?.start ?? 0, end: edits[0]?.end ?? 0 },
    origin: 'Shop.run',
    edits,
    imports: (form.imports ?? names).map((name) => ({ file: shop, from: core, name, typeOnly: false })),
    creates: names.length > 0 ? [addition] : [],
    dependsOn: form.dependsOn ?? [],
    logic: 1,
  };
}

/** Verifies, and says what was kept (by id and the text of its first edit) and what was refused (with the reason). */
function verify(files: Files, proposals: readonly Proposal[], options = strictOptions) {
  let composed = 0;
  const { refactorings, refusals } = verifyDraft({
    draft: { proposals, refusals: [], findings: [] },
    program: programOf(files, options),
    host: hostOf(files),
    compose: (some) => {
      composed++;
      return composeChanges({ refactorings: some, readText: (file) => files[file], compilerOptions: () => options });
    },
  });
  return {
    kept: refactorings.map(({ id, edits }) => `${id}: ${edits[0]?.text ?? ''}`),
    refused: refusals.map(({ code, reason }) => `${code}: ${reason}`),
    rounds: composed,
  };
}

const total = `export function calculateTotal(price: number, quantity: number): number {\n  return price * quantity;\n}`;

describe('what is right is kept', () => {
  const files: Files = {
    [shop]: `export class Shop {\n  run(price: number, quantity: number) {\n    const total = price * quantity;\n    return total;\n  }\n}\n`,
  };

  it('in one round', () => {
    const good = proposal(files, 'total', [
      { edits: [['price * quantity', 'calculateTotal(price, quantity)']], core: { calculateTotal: total } },
    ]);
    expect(verify(files, [good])).toEqual({ kept: ['total: calculateTotal(price, quantity)'], refused: [], rounds: 1 });
  });

  it('in files with Windows line ends and a byte order mark', () => {
    const windows: Files = { [shop]: `\uFEFF${files[shop]!.replace(/\n/g, '\r\n')}` };
    const plain = { [shop]: windows[shop]!.slice(1) };
    const good = proposal(plain, 'total', [
      { edits: [['price * quantity', 'calculateTotal(\n  price,\n  quantity,\n)']], core: { calculateTotal: total } },
    ]);
    const program = programOf(plain);
    const compose = (some: readonly Refactoring[]) =>
      composeChanges({ refactorings: some, readText: (file) => windows[file] });
    const draft = { proposals: [good], refusals: [], findings: [] };
    expect(verifyDraft({ draft, program, host: hostOf(plain), compose }).refactorings).toHaveLength(1);
  });

  it('although the files had errors before', () => {
    const broken = { ...files, [shop]: `${files[shop]}const oops: string = 1;\nmissing();\nmissing();\n` };
    const good = proposal(broken, 'total', [
      { edits: [['price * quantity', 'calculateTotal(price, quantity)']], core: { calculateTotal: total } },
    ]);
    expect(verify(broken, [good]).kept).toHaveLength(1);
  });
});

describe('what adds an error moves on to its next form, or is refused with the words of the compiler', () => {
  const files: Files = {
    [shop]: `export class Shop {
  first(price: number, quantity: number) {
    return price * quantity;
  }
  second(price: number, quantity: number) {
    return price + quantity;
  }
  third(user: { name?: string }) {
    if (user.name === undefined) return '';
    return user.name.trim();
  }
}
`,
  };
  const good = proposal(files, 'good', [
    { edits: [['price * quantity', 'calculateTotal(price, quantity)']], core: { calculateTotal: total } },
  ]);

  it('an error in the replaced text', () => {
    const bad: Form = {
      edits: [['price + quantity', 'calculateSum(price, "1")']],
      core: { calculateSum: total.replace('Total', 'Sum') },
    };
    const right = { ...bad, edits: [['price + quantity', 'calculateSum(price, quantity)']] } as const;
    expect(verify(files, [good, proposal(files, 'sum', [bad, right])])).toEqual({
      kept: ['good: calculateTotal(price, quantity)', 'sum: calculateSum(price, quantity)'],
      refused: [],
      rounds: 2,
    });
    expect(verify(files, [good, proposal(files, 'sum', [bad])])).toEqual({
      kept: ['good: calculateTotal(price, quantity)'],
      refused: [
        "type-error: the lifted form does not type-check: Argument of type 'string' is not assignable to parameter of type 'number'. (TS2345)",
      ],
      rounds: 2,
    });
  });

  it('an error in the created declaration', () => {
    const bad: Form = {
      edits: [['price + quantity', 'calculateSum(price, quantity)']],
      core: { calculateSum: 'export function calculateSum(a: number, b: number): string {\n  return a + b;\n}' },
    };
    const { kept, refused } = verify(files, [good, proposal(files, 'sum', [bad])]);
    expect(kept).toEqual(['good: calculateTotal(price, quantity)']);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toContain("Type 'number' is not assignable to type 'string'. (TS2322)");
  });

  it('an import in the core that leads nowhere', () => {
    const bad: Form = {
      edits: [['price + quantity', 'calculateSum(price, quantity)']],
      core: { calculateSum: 'export function calculateSum(a: number, b: Price): number {\n  return a + b;\n}' },
      coreImports: [{ file: core, from: '/project/src/missing.ts', name: 'Price', typeOnly: true }],
    };
    const { kept, refused } = verify(files, [good, proposal(files, 'sum', [bad])]);
    expect(kept).toEqual(['good: calculateTotal(price, quantity)']);
    expect(refused[0]).toContain("Cannot find module '../missing'");
  });

  it('a narrowing that is lost in code after the region', () => {
    const bad: Form = {
      edits: [['user.name === undefined', 'isNameless(user)']],
      core: {
        isNameless:
          'export function isNameless(user: { name?: string }): boolean {\n  return user.name === undefined;\n}',
      },
    };
    expect(verify(files, [good, proposal(files, 'name', [bad])])).toEqual({
      kept: ['good: calculateTotal(price, quantity)'],
      refused: ["type-error: the lifted form does not type-check: 'user.name' is possibly 'undefined'. (TS18048)"],
      rounds: 2,
    });
  });

  it('a narrowing that is lost under its condition, with another lift in the function', () => {
    const two: Files = {
      [shop]: `export class Shop {\n  run(price: number | undefined, tax: number) {\n    const due = tax * 2;\n    if (price !== undefined && price > 3) return price * due;\n    return due;\n  }\n}\n`,
    };
    const rule = `export function isDear(price: number | undefined): boolean {\n  return price !== undefined && price > 3;\n}`;
    const proposals = [
      proposal(two, 'due', [
        {
          edits: [['tax * 2', 'calculateDue(tax)']],
          core: { calculateDue: `export function calculateDue(tax: number): number {\n  return tax * 2;\n}` },
        },
      ]),
      proposal(two, 'dear', [
        { edits: [['price !== undefined && price > 3', 'isDear(price)']], core: { isDear: rule } },
      ]),
    ];
    const { kept, refused, rounds } = verify(two, proposals);
    expect(kept).toEqual(['due: calculateDue(tax)']);
    expect(refused).toEqual([expect.stringContaining("'price' is possibly 'undefined'")]);
    expect(rounds).toBe(2);
  });

  it('text that does not parse', () => {
    const bad: Form = { edits: [['price + quantity', 'calculateSum(price, quantity']], core: {} };
    expect(verify(files, [good, proposal(files, 'sum', [bad])])).toMatchObject({
      kept: ['good: calculateTotal(price, quantity)'],
      refused: ["type-error: the lifted form does not type-check: ')' expected. (TS1005)"],
    });
  });

  it('a lift that builds on a refused one goes with it', () => {
    const bad: Form = { edits: [['price + quantity', 'nowhere(price)']] };
    const user: Form = {
      edits: [["''", 'calculateTotal(1, 2).toString()']],
      imports: ['calculateTotal'],
      dependsOn: ['sum'],
    };
    expect(verify(files, [good, proposal(files, 'sum', [bad]), proposal(files, 'user', [user])])).toMatchObject({
      kept: ['good: calculateTotal(price, quantity)'],
      refused: [
        "type-error: the lifted form does not type-check: Cannot find name 'nowhere'. (TS2304)",
        'type-error: it builds on another lift that does not type-check',
      ],
    });
  });
});

it('tries suspects out by halves where an error could come from several, and refuses only the culprit', () => {
  const lines = Array.from({ length: 8 }, (_, index) => `    const v${index} = input.a${index} + 1;`);
  const members = Array.from({ length: 8 }, (_, index) => `a${index}: number`).join('; ');
  const files: Files = {
    [shop]: `export class Shop {\n  run(input: { ${members} }) {\n${lines.join('\n')}\n    return consume(v0, v1, v2, v3, v4, v5, v6, v7);\n  }\n}\ndeclare function consume(...numbers: number[]): number;\n`,
  };
  const proposals = lines.map((_, index) => {
    const type = index === 5 ? 'string' : 'number';
    return proposal(files, `v${index}`, [
      {
        edits: [[`input.a${index} + 1`, `next${index}(input.a${index})`]],
        core: { [`next${index}`]: `export function next${index}(a: number): ${type} {\n  return (a + 1) as never;\n}` },
      },
    ]);
  });
  const { kept, refused, rounds } = verify(files, proposals);
  expect(kept.map((each) => each.slice(0, 2))).toEqual(['v0', 'v1', 'v2', 'v3', 'v4', 'v6', 'v7']);
  expect(refused).toEqual([
    "type-error: the lifted form does not type-check: Argument of type 'string' is not assignable to parameter of type 'number'. (TS2345)",
  ]);
  expect(rounds).toBeLessThan(12);
});

describe('files around the changed ones', () => {
  const importer = '/project/src/api.ts';
  const barrel = '/project/src/index.ts';
  const base: Files = {
    [shop]: `export class Shop {\n  run(price: number) {\n    return price * 2;\n  }\n}\n`,
    [barrel]: `export * from './shop';\n`,
    [importer]: `import { Shop } from './index';\nexport const doubled: number = new Shop().run(1);\n`,
  };
  const lifted = (type: string): Form => ({
    edits: [['price * 2', 'double(price)']],
    core: { double: `export function double(price: number): ${type} {\n  return (price * 2) as never;\n}` },
  });

  it('a result whose type changes is an error where it is used, through a barrel', () => {
    const { kept, refused } = verify(base, [proposal(base, 'double', [lifted('string'), lifted('number')])]);
    expect(kept).toEqual(['double: double(price)']);
    expect(refused).toEqual([]);
    expect(verify(base, [proposal(base, 'double', [lifted('string')])]).refused).toEqual([
      "type-error: the lifted form does not type-check: Type 'string' is not assignable to type 'number'. (TS2322)",
    ]);
  });

  it('a private method that a test reaches by its name', () => {
    const files: Files = {
      [shop]: `export class Shop {\n  run(price: number): number {\n    return this.double(price);\n  }\n  private double(price: number): number {\n    return price * 2;\n  }\n}\n`,
      '/project/test/shop.test.ts': `import { Shop } from '../src/shop';\nexport const two = new Shop()['double'](1);\n`,
    };
    const moved: Form = {
      edits: [
        ['this.double(price)', 'double(price)'],
        ['  private double(price: number): number {\n    return price * 2;\n  }\n', ''],
      ],
      core: { double: 'export function double(price: number): number {\n  return price * 2;\n}' },
    };
    const { kept, refused } = verify(files, [proposal(files, 'double', [moved])]);
    expect(kept).toEqual([]);
    expect(refused[0]).toContain('TS7053');
  });
});

it('with noUnusedLocals, a lift that leaves something unused is refused, and others are not', () => {
  const options = { ...strictOptions, noUnusedLocals: true };
  const files: Files = {
    [shop]: `export class Shop {\n  private readonly rate = 2;\n  run(price: number) {\n    return price * this.rate;\n  }\n  sum(a: number, b: number) {\n    return a + b;\n  }\n}\n`,
  };
  const bad: Form = { edits: [['price * this.rate', 'price * 2']] };
  const good: Form = {
    edits: [['a + b', 'add(a, b)']],
    core: { add: 'export function add(a: number, b: number): number {\n  return a + b;\n}' },
  };
  expect(verify(files, [proposal(files, 'rate', [bad]), proposal(files, 'sum', [good])], options)).toEqual({
    kept: ['sum: add(a, b)'],
    refused: [
      "type-error: the lifted form does not type-check: 'rate' is declared but its value is never read. (TS6133)",
    ],
    rounds: 2,
  });
});

it('with declaration, a type that cannot be named in the declarations is an error too', () => {
  const options = { ...strictOptions, declaration: true };
  const files: Files = { [shop]: `export class Shop {\n  run() {\n    return { a: 1 };\n  }\n}\n` };
  const bad: Form = {
    edits: [['{ a: 1 }', 'make()']],
    core: {
      make: `class Hidden {\n  private a = 1;\n}\nexport function make() {\n  return class extends Hidden {};\n}`,
    },
  };
  const { kept, refused } = verify(files, [proposal(files, 'make', [bad])], options);
  expect(kept).toEqual([]);
  expect(refused[0]).toMatch(/TS(4\d\d\d|9\d\d\d)/);
});

describe('checking only the functions that changed', () => {
  const files: Files = {
    '/project/src/rates.ts': 'export const add = 1;\nexport const rate = 2;\n',
    [shop]: `import { rate } from './rates';
export class Shop {
  run(price: number): number {
    return price * rate;
  }
  odd(price: number): number {
    // @ts-expect-error: tiers are numbers some day
    const tier: number = 'gold';
    return price + tier;
  }
  later(price: number): number {
    return this.odd(price) - rate;
  }
}
`,
  };

  it('does not miss an expected error that no longer comes', () => {
    const bad: Form = {
      edits: [["const tier: number = 'gold';", 'const tier: number = goldTier();']],
      core: { goldTier: 'export function goldTier(): number {\n  return 1;\n}' },
    };
    const { kept, refused } = verify(files, [proposal(files, 'tier', [bad])]);
    expect(kept).toEqual([]);
    expect(refused[0]).toContain("Unused '@ts-expect-error' directive. (TS2578)");
  });

  it('does not miss a new import that clashes with what is there', () => {
    const clash = {
      ...files,
      [shop]: files[shop]!.replace('// @ts-expect-error: tiers are numbers some day\n', '').replace("'gold'", '1'),
    };
    const text = `${clash[shop]}export const add = 3;\n`;
    const bad: Form = {
      edits: [['price * rate', 'add(price, rate)']],
      core: { add: 'export function add(a: number, b: number): number {\n  return a * b;\n}' },
    };
    const { kept, refused } = verify({ ...clash, [shop]: text }, [proposal({ ...clash, [shop]: text }, 'add', [bad])]);
    expect(kept).toEqual([]);
    expect(refused[0]).toMatch(/TS2440|TS2395|TS2300/);
  });

  it('does not miss what uses a method that is gone', () => {
    const gone: Form = {
      edits: [
        [
          `  odd(price: number): number {\n    // @ts-expect-error: tiers are numbers some day\n    const tier: number = 'gold';\n    return price + tier;\n  }\n`,
          '',
        ],
      ],
    };
    const { kept, refused } = verify(files, [proposal(files, 'odd', [gone])]);
    expect(kept).toEqual([]);
    expect(refused[0]).toContain("Property 'odd' does not exist on type 'Shop'. (TS2339)");
  });
});

it('what a package should export and does not is said as such', () => {
  const files: Files = {
    '/project/node_modules/@acme/client/index.d.ts': 'export interface Client {}',
    [shop]: "import type { Account } from '@acme/client';\nexport const run = (account: Account) => [account];\n",
  };
  const text = 'export function listOf(account: Account) {\n  return [account];\n}';
  const lift = proposal(files, 'list', [
    {
      edits: [['[account]', 'listOf(account)']],
      core: { listOf: text },
      coreImports: [{ file: core, from: '@acme/client', name: 'Account', typeOnly: true }],
    },
  ]);
  expect(verify(files, [lift]).refused).toEqual([
    `unresolved-type: a type that the code needs is not there: Module '"@acme/client"' has no exported member 'Account'`,
  ]);
});
