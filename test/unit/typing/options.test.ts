import { describe, expect, test } from 'vitest';
import type { ts } from '../../../src/core/syntax/typescript.ts';
import { complaints, liftAll, type LiftCase } from './lift-case.ts';

const shop = 'interface Cart { note?: string; size?: number | undefined; city: string | null; id: string }';

const inService = (parameters: string, body: string, before = shop) =>
  `${before}\ndeclare const io: { save(value: unknown): Promise<void> };
export class Service { async run(${parameters}) { ${body} await io.save(1); } }`;

interface OptionCase extends Omit<LiftCase, 'files'> {
  readonly text: string;
  readonly options: ts.CompilerOptions;
  readonly types: Readonly<Record<string, string>>;
  readonly declarations?: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
}

const reads = "const x = [start](cart.note ?? '') + (cart.size ?? 0) + (cart.city ?? '')[end];";

const cases: readonly OptionCase[] = [
  {
    name: 'without strict null checks nothing is undefined',
    text: inService('cart: Cart, n: number | null', `const y = n; ${reads.replace('[start]', '[start]n + ')}`),
    captured: ['n', 'cart'],
    options: { strict: false },
    types: { n: 'number', cart: 'Cart' },
    declarations: [
      'export interface Cart {\n  readonly note?: string;\n  readonly size?: number;\n  readonly city: string;\n}',
    ],
  },
  {
    name: 'exact optional properties keep the undefined that was written',
    text: inService('cart: Cart', reads),
    captured: ['cart'],
    options: { exactOptionalPropertyTypes: true },
    types: { cart: 'Cart' },
    declarations: [
      'export interface Cart {\n  readonly note?: string;\n  readonly size?: number | undefined;\n  readonly city: string | null;\n}',
    ],
  },
  {
    name: 'without exact optional properties undefined goes without saying',
    text: inService('cart: Cart', reads),
    captured: ['cart'],
    options: {},
    types: { cart: 'Cart' },
    declarations: [
      'export interface Cart {\n  readonly note?: string;\n  readonly size?: number;\n  readonly city: string | null;\n}',
    ],
  },
  {
    name: 'unchecked index reads',
    text: inService('stock: Record<string, number>, id: string', 'const x = [start](stock[id] ?? 0) > 3[end];'),
    captured: ['stock', 'id'],
    options: { noUncheckedIndexedAccess: true },
    types: { stock: 'Readonly<Record<string, number>>', id: 'string' },
  },
];

describe('the options of the project', () => {
  test.each(cases)('$name', ({ text, options, types, declarations = [], ...lifting }) => {
    const outcomes = liftAll([{ ...lifting, files: { 'src/a.ts': text } }], options);
    const { signature } = outcomes.get(lifting.name)!;
    if ('code' in signature) throw new Error(signature.reason);
    expect(Object.fromEntries(signature.parameterTypes)).toEqual(types);
    expect(signature.declarations.map((each) => each.text)).toEqual(declarations);
    expect(complaints(outcomes, options)).toEqual({});
  });

  test('JavaScript has the types of its comments, and those that follow from the code', () => {
    const start = 'class Service {\n/** @param {{ price: number }[]} items */\nrun(items, rate) {';
    const text = `${start} const x = [start]items.some((item) => item.price * rate > 3)[end]; } }`;
    const outcomes = liftAll([{ name: 'js', files: { 'src/a.js': text }, captured: ['items', 'rate'] }], {
      allowJs: true,
    });
    const { signature } = outcomes.get('js')!;
    expect(signature).toEqual({
      parameterTypes: new Map([['items', '{ price: number }[]']]),
      resultType: 'boolean',
      imports: [],
      declarations: [],
    });
  });
});
