import fc from 'fast-check';
import * as prettier from 'prettier';
import { describe, expect, it, test } from 'vitest';
import { renderCall } from '../../../src/core/edit/render-call.ts';
import { renderFunction } from '../../../src/core/edit/render-function.ts';
import { commonStyle } from '../../../src/core/edit/style.ts';
import type { FileStyle } from '../../../src/core/model/style.ts';

/** What prettier makes of a text under the same style. */
function formatted(text: string, style: FileStyle): Promise<string> {
  return prettier.format(text, {
    parser: 'typescript',
    printWidth: style.lineWidth,
    singleQuote: style.quote === "'",
    semi: style.semicolons,
    trailingComma: style.trailingComma ? 'all' : style.trailingCommaInLiterals ? 'es5' : 'none',
    useTabs: style.indent === '\t',
    tabWidth: style.indent === '\t' ? 4 : style.indent.length,
  });
}

// Prettier knows no style with last commas in calls only.
const styles = fc
  .record({
    quote: fc.constant("'" as const),
    semicolons: fc.boolean(),
    indent: fc.constantFrom('  ', '    '),
    lineEnd: fc.constant('\n' as const),
    trailingComma: fc.boolean(),
    trailingCommaInLiterals: fc.boolean(),
    importExtension: fc.constant('none' as const),
    bracketSpacing: fc.constant(true),
    spaceBeforeParameters: fc.constant(false),
    lineWidth: fc.constantFrom(80, 100, 120),
  })
  .filter((style) => style.trailingCommaInLiterals || !style.trailingComma);
const name = fc.constantFrom(
  'a',
  'total',
  'customerTier',
  'previouslyReservedQuantities',
  'maximumNumberOfBackorderedItems',
);

describe('renderCall', () => {
  const call = (column: number, ...texts: readonly string[]) =>
    renderCall({ callee: 'calculateTotal', arguments: texts, style: commonStyle, column, indent: '    ', after: ';' });

  test.each([
    ['on one line', 18, ['order', 'this.limits'], 'calculateTotal(order, this.limits)'],
    ['without arguments', 200, [], 'calculateTotal()'],
    ['up to the last column', 80 - 22, ['order'], 'calculateTotal(order)'],
    ['but not beyond it', 80 - 21, ['order'], 'calculateTotal(\n      order,\n    )'],
    [
      'with an object opened',
      40,
      ['{ items, customer: order.customer, shipping }'],
      'calculateTotal({\n      items,\n      customer: order.customer,\n      shipping,\n    })',
    ],
    [
      'with an object opened in the last place',
      30,
      ['order', '{ a: [1, 2], b: f(1, 2), c: `${x}, y` }'],
      'calculateTotal(order, {\n      a: [1, 2],\n      b: f(1, 2),\n      c: `${x}, y`,\n    })',
    ],
    [
      'with an argument that has lines of its own',
      10,
      ['items', '(item) => {\n      return item.price;\n    }'],
      'calculateTotal(items, (item) => {\n      return item.price;\n    })',
    ],
    [
      'with lines in the middle',
      10,
      ['{\n      a,\n    }', 'b'],
      'calculateTotal(\n      {\n        a,\n      },\n      b,\n    )',
    ],
  ])('%s', (_name, ...[column, texts, expected]) => {
    expect(call(column, ...texts)).toBe(expected);
  });

  it('counts a tab as four columns', () => {
    const request = {
      callee: 'f',
      arguments: ['x'.repeat(68)],
      style: { ...commonStyle, indent: '\t' },
      indent: '\t\t',
    };
    expect(renderCall({ ...request, column: 2, after: ';' })).toBe(`f(${'x'.repeat(68)})`);
    expect(renderCall({ ...request, column: 2, after: ';;' })).toBe(`f(\n\t\t\t${'x'.repeat(68)},\n\t\t)`);
  });

  it('agrees with prettier', async () => {
    const argument = fc.oneof(
      name,
      fc.tuple(name, name).map(([a, b]) => `this.${a}.${b}`),
      fc.uniqueArray(name, { minLength: 1 }).map((names) => `{ ${names.join(', ')} }`),
    );
    await fc.assert(
      fc.asyncProperty(styles, fc.array(argument, { maxLength: 5 }), async (style, texts) => {
        const [single] = texts.filter((text) => text.startsWith('{'));
        const list = single === undefined ? texts : [single];
        const end = style.semicolons ? ';' : '';
        const prefix = `${style.indent}const theResult = `;
        const request = { callee: 'calculateTotal', arguments: list, style, indent: style.indent };
        const rendered = prefix + renderCall({ ...request, column: prefix.length, after: end }) + end;
        const text = `function f() {\n${rendered}\n}\n`;
        expect(text).toBe(await formatted(text, style));
      }),
      { numRuns: 150 },
    );
  });
});

describe('renderFunction', () => {
  const base = { name: 'isEligible', style: commonStyle, bodyLines: ['return true;'] };
  const texts = (request: Parameters<typeof renderFunction>[0]) => renderFunction(request).map(({ text }) => text);

  it('writes a doc comment, parameters and a result', () => {
    const request = {
      ...base,
      doc: 'Whether one may.',
      parameters: [{ name: 'age', type: 'number' }],
      resultType: 'boolean',
    };
    expect(texts(request)).toEqual([
      '/** Whether one may. */\nexport function isEligible(age: number): boolean {\n  return true;\n}',
    ]);
  });

  it('keeps all that a doc says inside of its comment', () => {
    const heads = (doc: string) => texts({ ...base, doc, parameters: [] })[0]!.split('\nexport')[0];
    expect(heads('// why\nrun();')).toBe('/**\n * // why\n * run();\n */');
    expect(heads('/* why */')).toBe('/** /* why *\\/ */');
    expect(heads('All of src/*/ only')).toBe('/** All of src/*\\/ only */');
    expect(heads('One.\n\nTwo.')).toBe('/**\n * One.\n *\n * Two.\n */');
    expect(heads(`${'word '.repeat(20)}end`)).toBe(
      `/**\n * ${'word '.repeat(14)}word\n * ${'word '.repeat(5)}end\n */`,
    );
  });

  it('writes JavaScript without types', () => {
    const parameters = ['a', 'b', 'c', 'd'].map((each) => ({ name: each }));
    expect(texts({ ...base, parameters })).toEqual(['export function isEligible({ a, b, c, d }) {\n  return true;\n}']);
  });

  it('takes one object above three parameters, with its type in place where it fits', () => {
    const parameters = ['a', 'b', 'c', 'd'].map((each) => ({ name: each, type: 'number' }));
    expect(texts({ ...base, style: { ...commonStyle, lineWidth: 140 }, parameters, resultType: 'boolean' })).toEqual([
      'export function isEligible({ a, b, c, d }: { readonly a: number; readonly b: number; readonly c: number; readonly d: number }): boolean {\n' +
        '  return true;\n}',
    ]);
  });

  it('names the type of the object where it does not fit', () => {
    const parameters = ['a', 'b', 'c', 'd'].map((each) => ({ name: each, type: 'readonly T[]' }));
    const request = { ...base, parameters, typeParameters: '<const T extends Map<string, number>, U = T>' };
    expect(renderFunction(request)).toEqual([
      {
        kind: 'interface',
        name: 'IsEligibleInput',
        text:
          'export interface IsEligibleInput<const T extends Map<string, number>, U = T> {\n' +
          '  readonly a: readonly T[];\n  readonly b: readonly T[];\n  readonly c: readonly T[];\n  readonly d: readonly T[];\n}',
      },
      {
        kind: 'function',
        name: 'isEligible',
        text:
          'export function isEligible<const T extends Map<string, number>, U = T>({\n  a,\n  b,\n  c,\n  d,\n}: IsEligibleInput<T, U>) {\n' +
          '  return true;\n}',
      },
    ]);
    expect(renderFunction({ ...request, inputName: 'Ages' })[0].name).toBe('Ages');
  });

  it('keeps the list of parameters for a type predicate', () => {
    const parameters = ['a', 'b', 'c', 'd'].map((each) => ({ name: each, type: 'A' }));
    expect(texts({ ...base, parameters, typePredicate: 'a is B' })).toEqual([
      'export function isEligible(a: A, b: A, c: A, d: A): a is B {\n  return true;\n}',
    ]);
  });

  it('agrees with prettier', async () => {
    const type = fc.constantFrom(
      'number',
      'readonly CartItem[]',
      "'gold' | 'silver'",
      "Pick<Customer, 'tier' | 'name'>",
    );
    const parameter = fc.record({ name, type });
    await fc.assert(
      fc.asyncProperty(
        styles,
        fc.uniqueArray(parameter, { maxLength: 5, selector: (each) => each.name }),
        fc.option(type, { nil: undefined }),
        async (style, parameters, resultType) => {
          const bodyLines = ['if (a) {', `${style.indent}return 1${style.semicolons ? ';' : ''}`, '}'];
          const declarations = renderFunction({ ...base, style, parameters, resultType, bodyLines });
          const text = `${declarations.map((each) => each.text).join('\n\n')}\n`;
          expect(text).toBe(await formatted(text, style));
        },
      ),
      { numRuns: 150 },
    );
  });
});
