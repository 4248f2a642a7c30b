import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { Code, ProgramDefinition } from '../../harness/program.ts';
import type { World } from '../../harness/world.ts';

const pledge = fc.record({
  id: fc.constantFrom('P-1', 'P-2'),
  kind: fc.constantFrom('watch', 'ring', 'tool'),
  value: fc.constantFrom(0, 8, 40, 120),
  weight: fc.constantFrom(0, 2.5, 30),
});
const account = fc.record({
  id: fc.constant('A-1'),
  open: fc.record({ debt: fc.constantFrom(0, 90, 700), pledges: fc.integer({ min: 0, max: 5 }) }),
});
const input = fc.record({
  account,
  pledge,
  pledges: fc.array(pledge, { maxLength: 4 }),
  amount: fc.constantFrom(0, 10, 35, 60),
  rate: fc.constantFrom(0.5, 1.2, 3),
  hasReason: fc.boolean(),
});

interface Account {
  readonly open: { debt: number };
}

function shop(code: Code, world: World, branch = 'PawnShopService') {
  return new code[branch](
    world.fake('rates', {
      gold: () => world.later(50),
      accrue: ({ open }: Account) => {
        if (!Object.isFrozen(open)) open.debt += 10;
        return 10;
      },
    }),
    world.fake('ledger', { save: () => world.later(undefined), note: () => undefined }),
    new code.Scales(),
  );
}

const settle = operation({
  name: 'settle',
  input,
  run: ({ code, world, input: { account, rate } }) => shop(code, world).settle(account, account.open, rate),
});
const appraise = operation({
  name: 'appraise',
  input,
  run: ({ code, world, input: { pledge } }) => shop(code, world).appraise(pledge),
});
const weigh = operation({
  name: 'weigh',
  input,
  run: ({ code, world, input: { pledge } }) => shop(code, world).weigh(pledge),
});
const lend = operation({
  name: 'lend',
  input,
  run: ({ code, world, input: { pledge, amount } }) => shop(code, world).lend(pledge, amount),
});
const rank = operation({
  name: 'rank',
  input,
  run: ({ code, world, input: { pledges } }) => shop(code, world).rank(pledges),
});
const extend = operation({
  name: 'extend',
  input,
  run: ({ code, world, input: { pledge, amount } }) => shop(code, world).extend(pledge, amount),
});
const redeem = operation({
  name: 'redeem',
  input,
  run: ({ code, world, input: { amount, hasReason } }) =>
    hasReason ? shop(code, world).redeem(amount, 'moved') : shop(code, world).redeem(amount),
});
const isOverdue = operation({
  name: 'isOverdue',
  input,
  run: ({ code, world, input: { pledge } }) => shop(code, world).isOverdue(pledge, Date.UTC(2024, 4, 5, 12)),
});
const offer = operation({
  name: 'offer',
  input,
  run: ({ code, world, input: { pledge, rate } }) => shop(code, world).offer(pledge, rate),
});
const revalue = operation({
  name: 'revalue',
  input,
  run: ({ code, world, input: { pledge, rate } }) => shop(code, world).revalue(pledge, rate),
});
const isWelcome = operation({
  name: 'isWelcome',
  input,
  run: ({ code, world, input: { account, pledge } }) => shop(code, world).isWelcome(account, pledge),
});

const quote = operation({
  name: 'quote',
  input,
  run: ({ code, world, input: { pledge, amount, hasReason } }) =>
    shop(code, world, hasReason ? 'HarbourBranch' : 'PawnShopService').quote(pledge, amount),
});

export default {
  traps: [
    '1: functions that see later writes',
    '2: a local read by a function around it while it changes',
    '5: a write that is seen after a throw',
    '10: a var that carries a value from round to round',
    '11: an argument changed by a call, read by another way',
    'how many arguments were given',
    'getters that count',
    'a public method that a subclass overrides',
  ],
  expectLifts: 4,
  operations: [settle, appraise, weigh, lend, rank, extend, redeem, isOverdue, offer, revalue, isWelcome, quote],
} satisfies ProgramDefinition;
