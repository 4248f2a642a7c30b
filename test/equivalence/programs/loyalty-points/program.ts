import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const purchase = fc.record(
  {
    amount: fc.integer({ min: -5, max: 1500 }),
    category: fc.constantFrom('food', 'fuel', 'gift-card', 'other'),
    partner: fc.constantFrom('', 'bakery'),
  },
  { requiredKeys: ['amount', 'category'] },
);
const state = fc.record({
  service: fc.constantFrom('LoyaltyService', 'AnniversaryLoyaltyService'),
  points: fc.constantFrom(0, 90, 990, 5600),
  level: fc.constantFrom('blue', 'silver', 'gold'),
  spend: fc.constantFrom(10, 1500, 9000),
});

interface State {
  readonly service: string;
  readonly points: number;
  readonly level: string;
  readonly spend: number;
}

function setUp({ code, world, input }: RunContext<State>) {
  const relations = world.fake('relations', { fetch: (_relation: string) => input.spend });
  const member = new code.Member('M1', (relation: string) => relations.fetch(relation));
  member.points = input.points;
  member.level = input.level;
  world.watch('member', member);
  const service = new code[input.service](
    world.fake('members', { load: () => member, store: () => undefined }),
    world.fake('partners', { bonus: () => 7 }),
    world.fake('letters', { congratulate: () => undefined }),
  );
  return world.watch('service', service);
}

const purchases = fc.array(purchase, { maxLength: 4 });

const earn = operation({
  name: 'earn',
  input: fc.tuple(state, purchases),
  run: ({ code, world, input: [answers, bought] }) => setUp({ code, world, input: answers }).earn('M1', bought),
});
const preview = operation({
  name: 'preview',
  input: fc.tuple(state, purchases),
  run: ({ code, world, input: [answers, bought] }) => setUp({ code, world, input: answers }).preview('M1', bought),
});
const redeem = operation({
  name: 'redeem',
  input: fc.tuple(state, fc.constantFrom(450, 1000, 9000)),
  run: ({ code, world, input: [answers, wanted] }) => setUp({ code, world, input: answers }).redeem('M1', wanted),
});

export default {
  traps: [
    '10: loop-carried points',
    '11: an entity is changed between reads',
    '12: a fresh array and a fresh object only looked into',
    '15: how often a getter is read depends on its first answer',
    '17: getters, one with an effect and one that only computes',
    '26: continue in a loop that is pure in one method and not in another',
    '42: literal levels through ternaries and an indexed object',
    '45: entity class with a private field',
    '57: a pure protected method that a subclass overrides with state and super; a private pure one',
    'the same logic in two methods; three operations over the same fields',
  ],
  expectLifts: 6,
  operations: [earn, preview, redeem],
} satisfies ProgramDefinition;
