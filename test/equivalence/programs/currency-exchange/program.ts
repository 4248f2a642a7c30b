import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const currency = fc.constantFrom('EUR', 'USD', 'JPY');
const minor = fc.oneof(fc.bigInt(1n, 20_000n), fc.constantFrom(0n, 1n, 150_000n, 499_999n, 500_000n, 900_000n));
const quote = fc.record(
  { rate: fc.constantFrom(0.9, 1.1, 160.25), spread: fc.constantFrom(0, 0.4, 2.5), stale: fc.boolean() },
  { requiredKeys: ['rate', 'spread'] },
);

const exchange = operation({
  name: 'exchange',
  input: fc.record({
    amount: fc.record({ minor, currency }),
    to: currency,
    balances: fc.uniqueArray(fc.record({ minor, currency }), { selector: (each) => each.currency, minLength: 1 }),
    rich: fc.boolean(),
    limits: fc.option(fc.record({ daily: fc.constant(150_000n) }, { requiredKeys: [] }), { nil: undefined }),
    quotes: fc.tuple(quote, quote),
    spent: fc.option(fc.constantFrom(0n, 100_000n, 490_000n), { nil: undefined }),
  }),
  run: ({ code, world, input }) => {
    const extra = input.rich ? 1_000_000n : 0n;
    const amount = new code.Money(input.amount.minor, input.amount.currency);
    const wallet = {
      owner: 'ada',
      balances: new Map(input.balances.map((each) => [each.currency, new code.Money(each.minor + extra, each.currency)])),
      limits: input.limits,
    };
    let asked = 0;
    const interactor = new code.ExchangeInteractor(
      world.fake('quotes', { rate: () => world.later(input.quotes[asked++]) }),
      world.fake('wallets', {
        open: () => world.later(world.watch('wallet', wallet)),
        commit: () => world.later(undefined),
      }),
      world.fake('compliance', { report: () => world.later(undefined) }),
    );
    return interactor.exchange('ada', amount, input.to, input.spent);
  },
});

export default {
  traps: [
    '1: a destructured pair of strings',
    '8: a quote that is asked again, kept in a let',
    '11: a Map of the fetched wallet is changed',
    '15: a default parameter',
    '16: optional chains into an optional property',
    '17: a getter that only computes, on an entity class',
    '18: toString of a class by template, String() and +',
    '22 and 43: early returns of union members, made by an arrow function with an explicit type',
    '24 and 33: undefined checks within compound conditions, narrowed below',
    '42: literal currencies through parameters',
    '45: a class with readonly parameter properties, made anew',
    'bigint arithmetic; a public modifier',
  ],
  expectLifts: 1,
  operations: [exchange],
} satisfies ProgramDefinition;
