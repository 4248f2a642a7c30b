import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const START = Date.UTC(2024, 4, 5, 12);

const bid = fc.record(
  {
    bidder: fc.constantFrom('ada', 'bob', 'cyd'),
    amount: fc.integer({ min: 1, max: 160 }),
    proxy: fc.oneof(fc.integer({ min: 60, max: 200 }), fc.constantFrom(120, 2000)),
  },
  { requiredKeys: ['bidder', 'amount'] },
);
const lot = fc.record({
  id: fc.constant('L1'),
  reserve: fc.constantFrom(10, 100),
  increment: fc.constantFrom(5, 10),
  endsAt: fc.constantFrom(START - 5000, START + 30_000, START + 30_000, START + 3_600_000),
  bids: fc.oneof(fc.array(bid, { maxLength: 3 }), fc.constantFrom([{ bidder: 'joe', amount: 50, proxy: 120 }], [{ bidder: 'joe', amount: 50 }])),
});

interface Answers {
  readonly lot: unknown;
  readonly balance: number;
}

function facade({ code, world, input }: RunContext<Answers>) {
  return new code.AuctionHouseFacade(
    world.fake('lots', { lock: () => input.lot, store: () => undefined }),
    world.fake('wallets', { balance: () => input.balance, hold: (_bidder, _amount, sequence: number) => sequence * 3 }),
    world.fake('feed', { publish: () => undefined }),
  );
}

const placeBid = operation({
  name: 'placeBid',
  input: fc.record({
    lot,
    bids: fc.array(bid, { minLength: 1, maxLength: 3 }),
    balance: fc.constantFrom(100, 5000, 5000),
    chance: fc.constantFrom(0.1, 0.2, 0.3, 0.4),
  }),
  run: (context) => {
    context.world.setChance(context.input.chance);
    const house = facade(context);
    return context.input.bids.map((each) => house.placeBid('L1', each));
  },
});

const close = operation({
  name: 'close',
  input: fc.record({ lot, balance: fc.constant(0) }),
  run: (context) => facade(context).close('L1'),
});

export default {
  traps: [
    '1: a swap by destructuring',
    '3: i++ inside of an index, an assignment inside of an argument',
    '10: loop-carried best and second',
    '11: the locked lot is changed and stored',
    '12: a copy is sorted',
    '14: arguments between calls that change what they read',
    '15: chance is drawn only on a tie; the balance is asked only when needed',
    '16: optional chains with fallbacks',
    '22: early returns of different members of a union',
    '38 and 43: a union made of literals',
    'the clock in logic; state of the instance; rest parameters',
  ],
  expectLifts: 2,
  operations: [placeBid, close],
} satisfies ProgramDefinition;
