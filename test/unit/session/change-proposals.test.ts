import { describe, expect, it } from 'vitest';
import { changeProposals } from '../../../src/core/session/change-proposals.ts';
import { moduleProblem } from '../../../src/core/session/module-problem.ts';
import { nameProblem } from '../../../src/core/session/name-problem.ts';
import { renameIdentifier } from '../../../src/core/session/rename-identifier.ts';
import { core, lift, shell } from './proposals.ts';

const total = lift('total');
const caller = lift('average', {
  edits: [{ file: shell, start: 5, end: 9, text: 'average(items, this.total)' }],
  creates: [
    {
      file: core,
      declarations: [
        {
          kind: 'function',
          name: 'average',
          text: 'export function average(items: Item[]) {\n  return total(items) / items.total;\n}',
        },
      ],
      imports: [],
    },
  ],
});
const other = '/shop/src/core/money.ts';

describe('a function under another name', () => {
  const [renamed, calling] = changeProposals([total, caller], [{ kind: 'rename', id: total.id, name: 'sum' }]);

  it('is called so where it is declared, imported and used', () => {
    expect(renamed).toMatchObject({
      id: total.id,
      title: 'lift sum(items) out of Checkout.pay',
      edits: [{ text: 'sum(items)' }],
      imports: [{ name: 'sum' }],
      creates: [{ declarations: [{ name: 'sum', text: 'export function sum(items: Item[]) {\n  return items;\n}' }] }],
    });
  });

  it('is called so by the other functions of its module, and members keep their names', () => {
    expect(calling?.creates[0]?.declarations[0]?.text).toContain('return sum(items) / items.total;');
    expect(calling?.edits[0]?.text).toBe('average(items, this.total)');
  });

  it('is written out where it stood in shorthand', () => {
    expect(renameIdentifier('use({ total, x: total })', { from: 'total', to: 'sum' })).toBe(
      'use({ total: sum, x: sum })',
    );
  });

  it.each([
    ['class', 'class cannot be used as a name'],
    ['2nd', '2nd cannot be used as a name'],
    ['', 'nothing cannot be used as a name'],
    ['fetch', 'fetch means something everywhere already'],
    ['Map', 'Map means something everywhere already'],
    ['Promise', 'Promise means something everywhere already'],
    ['Record', 'Record means something everywhere already'],
    ['constructor', 'constructor means something everywhere already'],
    ['await', 'await cannot be used as a name'],
    ['string', 'string cannot be used as a name'],
    ['items', 'items means something else already in src/checkout.ts'],
    ['average', 'average is the name of something else that is proposed'],
    ['price', undefined],
    ['sum', undefined],
  ])('cannot be %j where that is no name, or means something', (name, expected) => {
    const texts = new Map([['src/checkout.ts', 'const items = load(); items.price;']]);
    expect(nameProblem({ name, texts, promised: ['average'] })).toBe(expected);
  });
});

describe('a function in another module', () => {
  it('is imported from there, by the module that it left as well', () => {
    const [moved, calling] = changeProposals([total, caller], [{ kind: 'relocate', id: total.id, file: other }]);
    expect(moved).toMatchObject({ imports: [{ from: other, name: 'total' }], creates: [{ file: other }] });
    expect(calling?.creates[0]?.imports).toEqual([{ file: core, from: other, name: 'total', typeOnly: false }]);
  });

  it('imports what it leaves behind', () => {
    const [, moved] = changeProposals([total, caller], [{ kind: 'relocate', id: caller.id, file: other }]);
    expect(moved?.creates[0]?.imports).toEqual([{ file: other, from: core, name: 'total', typeOnly: false }]);
  });

  it.each([
    ['/shop/src/core/money.js', 'a file that ends with .ts is needed'],
    ['/shop/src/core/money.d.ts', 'a file of declarations holds no code'],
    [shell, 'that is where it comes from'],
    ['/shop/src/core/money.test.ts', 'that is a test'],
    ['/shop/src/core/acts.ts', 'that file does something when it is loaded, which nothing in the core may do'],
    ['/shop/src/core/rules.ts', undefined],
    [other, undefined],
  ])('cannot be %s where that cannot take it', (file, expected) => {
    const texts = new Map([
      ['/shop/src/core/acts.ts', 'connect();'],
      ['/shop/src/core/rules.ts', 'export const limit = 3;'],
    ]);
    expect(
      moduleProblem({
        folder: '/shop',
        name: 'total',
        file,
        lifted: core,
        shellFile: shell,
        readText: (each) => texts.get(each),
      }),
    ).toBe(expected);
  });
});
