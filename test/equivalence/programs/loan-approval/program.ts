import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const thousands = (max: number) => fc.nat(max).map((count) => count * 1000);
const guarantor = fc.record({ name: fc.constant('Grandma'), income: fc.constantFrom(100, 9000) });

const product = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('car'), price: thousands(60), deposit: thousands(30) }) },
  {
    weight: 8,
    arbitrary: fc.record(
      { kind: fc.constant('house'), price: thousands(400), deposit: thousands(90), guarantor },
      { requiredKeys: ['kind', 'price', 'deposit'] },
    ),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('cash'), amount: thousands(20) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'boat' }) },
);

const handle = operation({
  name: 'handle',
  input: fc.record({
    application: fc.record({
      id: fc.constant('L-7'),
      applicant: fc.record({
        name: fc.constantFrom('Ada', 'Grace'),
        income: fc.integer({ min: 500, max: 6000 }),
        debts: fc.array(thousands(30), { maxLength: 3 }),
        employedMonths: fc.nat(30),
      }),
      product,
      months: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 6, max: 360 }) }, fc.constantFrom(5, 120, 121, 361)),
    }),
    score: fc.constantFrom('A', 'A', 'B', 'C', 'F', undefined),
  }),
  run: ({ code, world, input }) => {
    const handler = new code.LoanApprovalHandler(
      world.fake('bureau', { score: () => world.later(input.score) }),
      world.fake('clerks', { assign: () => world.later('Mr Smith') }),
      world.fake('ledger', { record: () => world.later(undefined) }),
    );
    return handler.handle(input.application);
  },
});

export default {
  traps: [
    '12: an object made here is changed after it was handed over',
    '21: a module constant that is declared below its use',
    '22: early returns of values before and after an await, and a tail of returns',
    '24: narrowing by a guard, used below (score)',
    '25: error class in the same file',
    '35: narrowing of a property path (product.guarantor)',
    '36: narrowing of a union and of its property in one condition',
    '38: discriminated unions',
    '39: a function that never returns',
    '40: exhaustiveness, with a value outside of its type at run time',
    '43: literals in a returned union',
    '57: private async and pure helpers',
  ],
  expectLifts: 1,
  operations: [handle],
} satisfies ProgramDefinition;
