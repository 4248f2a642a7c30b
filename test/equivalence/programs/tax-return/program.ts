import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const income = fc.record(
  {
    source: fc.constantFrom('salary', 'rent', 'interest', 'business'),
    amount: fc.integer({ min: -9000, max: 90_000 }),
    withheld: fc.nat(9000),
  },
  { requiredKeys: ['source', 'amount'] },
);
const deduction = fc.record(
  { kind: fc.constantFrom('donation', 'travel', 'books'), amount: fc.integer({ min: -10, max: 900 }), receipt: fc.boolean() },
  { requiredKeys: ['kind', 'amount'] },
);
const previous = fc.option(
  fc.record({
    taxable: fc.nat(90_000),
    tax: fc.nat(9000),
    balance: fc.integer({ min: -5, max: 5 }),
    remarks: fc.constant([]),
  }),
  { nil: undefined, freq: 2 },
);

const assess = operation({
  name: 'assess',
  input: fc.record({
    form: fc.record(
      {
        taxpayer: fc.constant('T-1'),
        year: fc.constantFrom(2020, 2022, 2023),
        married: fc.boolean(),
        spouseIncome: fc.nat(50_000),
        incomes: fc.array(income, { maxLength: 4 }),
        deductions: fc.array(deduction, { maxLength: 5 }),
      },
      { requiredKeys: ['taxpayer', 'year', 'married', 'incomes', 'deductions'] },
    ),
    previous,
    remark: fc.constantFrom('filed late', ''),
  }),
  run: ({ code, world, input }) => {
    const controller = new code.TaxReturnController(
      world.fake('archive', {
        previous: () => world.later(input.previous),
        file: async (_taxpayer: string, assessment: { remarks: string[] }) => {
          await world.later(undefined);
          if (input.remark !== '') assessment.remarks.push(input.remark);
          return 'F-1';
        },
      }),
      world.fake('office', { flag: () => world.later(undefined) }),
    );
    return controller.assess(input.form);
  },
});

const taxOn = operation({
  name: 'taxOn',
  input: fc.oneof(fc.integer({ min: -5, max: 99_000 }), fc.constantFrom(Number.NaN, Infinity)),
  run: ({ code, world, input }) => {
    const nobody = world.fake('nobody', { previous: () => undefined, file: () => undefined, flag: () => undefined });
    return new code.TaxReturnController(nobody, nobody).taxOn(input);
  },
});

export default {
  traps: [
    '3: several compound assignments in one loop',
    '4: a let without a value, written in one case of a switch',
    '8: an object that a collaborator changes during await is read afterwards',
    '10: loop-carried lower bound',
    '21: static tables, one of them not readonly',
    '26: continue inside of a pure loop',
    '27: fallthrough inside of a loop',
    '33: undefined check and range check in one condition',
    '36: two optional values in one condition',
    '57: a pure public method that an operation calls by this.method()',
    'several variables declared by one let; destructuring with a default in a loop head',
  ],
  expectLifts: 5,
  operations: [assess, taxOn],
} satisfies ProgramDefinition;
