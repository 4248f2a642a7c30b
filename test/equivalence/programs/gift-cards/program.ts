import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const card = fc.option(
  fc.record({
    code: fc.constant('C-1'),
    balance: fc.constantFrom(0, 0.3, 15, 80, 500),
    kind: fc.constantFrom('gift', 'voucher', 'staff'),
    lockedUntil: fc.constantFrom(0, 0, 5000),
  }),
  { nil: undefined },
);
const line = fc.record({
  price: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(0, 2.5, 60) }, fc.constant(-1)),
  quantity: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant(0)),
  taxed: fc.boolean(),
});

function depsOf({ world }: RunContext<unknown>, found: unknown) {
  return {
    cards: world.fake('cards', {
      find: () => world.later(found === undefined ? undefined : world.watch('card', structuredClone(found))),
      save: () => world.later(undefined),
    }),
    ledger: world.fake('ledger', { book: () => world.later('L-7') }),
    alarm: world.fake('alarm', { raise: () => undefined }),
    ...world.fake('clock', { now: () => 1000 }),
  };
}

export default {
  traps: [
    'functions that are given a bag, whole and taken apart, with a default that computes',
    'helpers of the module, a function and a constant, of which one is used before it is declared',
    '5: a sum written in try and read in catch',
    '11: a fetched card is changed between two rules',
    '22: early returns of several shapes',
    'an error class and a constant of the file',
  ],
  expectLifts: 6,
  operations: [
    operation({
      name: 'redeemCard',
      input: fc.record({
        card,
        lines: fc.array(line, { maxLength: 3 }),
        tip: fc.constantFrom(undefined, 2, 200),
      }),
      run: (context) => {
        const { card: found, lines, tip } = context.input;
        const input = { code: 'C-1', lines, ...(tip === undefined ? {} : { tip }) };
        return context.code['redeemCard'](depsOf(context, found), input);
      },
    }),
    operation({
      name: 'topUp',
      input: fc.record({
        card,
        codes: fc.array(fc.constantFrom('C-1', 'C-2'), { maxLength: 3 }),
        gift: fc.oneof(
          fc.record({ amount: fc.constantFrom(10, 50) }),
          fc.record({ amount: fc.constantFrom(10, 50), bonus: fc.constantFrom(0, 3) }),
        ),
      }),
      run: (context) => {
        const { card: found, codes, gift } = context.input;
        return context.code['topUp'](depsOf(context, found), codes, gift);
      },
    }),
  ],
} satisfies ProgramDefinition;
