import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { Operation, ProgramDefinition } from '../../harness/program.ts';

const subscription = fc.record(
  {
    id: fc.constant('S-9'),
    plan: fc.record({
      name: fc.constantFrom('edu-basic', 'pro'),
      monthly: fc.constantFrom(0, 9.99, 50),
      includedUnits: fc.constantFrom(0, 100),
      unitPrice: fc.constantFrom(0, 0.034),
    }),
    usage: fc.nat(250),
    startedAt: fc.constantFrom('2021-01-31', '2022-05-01', '2024-04-05'),
    coupon: fc.record({
      percent: fc.constantFrom(10, 50, 100, 120),
      validUntil: fc.constantFrom('2024-01-01', '2024-12-31'),
    }),
    failures: fc.nat(3),
  },
  { requiredKeys: ['id', 'plan', 'usage', 'startedAt', 'failures'] },
);

const bill = (brand: string): Operation<unknown> =>
  operation({
    name: `bill with ${brand}`,
    input: fc.record({ subscription, collected: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }) }),
    run: ({ code, world, input }) => {
      let attempt = 0;
      const billing = new code[brand](
        world.fake('gateway', { collect: () => input.collected[attempt++] }),
        world.fake('invoices', {
          open: () => world.fake('invoice', { write: () => undefined, close: () => undefined }),
        }),
        world.fake('metrics', { count: () => undefined }),
      );
      return billing.bill(input.subscription);
    },
  }) as Operation<unknown>;

export default {
  traps: [
    '3: compound assignments',
    '8: the clock is read first and compared later',
    '11: the argument is changed',
    '15: && before a Date is made',
    '20: var that leaves its block, and a function declared below its use',
    '22: returns in the middle of try',
    '28: try/finally that reads what the try wrote',
    '57: helpers that subclasses override, one with an effect, one calls super',
    'do/while with an effect; a synchronous orchestrator; inherited dependencies',
  ],
  expectLifts: 3,
  operations: [bill('EuropeanBilling'), bill('SwissBilling')],
} satisfies ProgramDefinition;
