import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const rule = fc.oneof(
  fc.record({
    attribute: fc.constantFrom('country', 'region'),
    operator: fc.constantFrom('eq', 'in'),
    value: fc.constantFrom('DE', ['DE', 'FR']),
  }),
  fc.record({ attribute: fc.constant('age'), operator: fc.constant('gt'), value: fc.constantFrom(17, '17') }),
  fc.record({ attribute: fc.constant('app'), operator: fc.constant('matches'), value: fc.constantFrom('2.', 2) }),
);
const flag = fc.option(
  fc.record(
    {
      key: fc.constant('checkout'),
      enabled: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, fc.boolean()),
      percentage: fc.constantFrom(30, 100, 100),
      rules: fc.array(rule, { maxLength: 2 }),
      variants: fc.array(fc.record({ name: fc.constantFrom('a', 'b', 'c'), weight: fc.constantFrom(0, 1, 3) }), {
        maxLength: 3,
      }),
      killedAt: fc.constantFrom('2024-01-01', '2030-01-01'),
    },
    { requiredKeys: ['key', 'enabled', 'rules', 'variants'] },
  ),
  { nil: undefined, freq: 12 },
);
const user = fc.record(
  {
    id: fc.constantFrom('u1', 'u2', 'u3', 'u17', 'u99'),
    country: fc.constantFrom('DE', 'US'),
    age: fc.constantFrom(16, 30, '30'),
    app: fc.constantFrom('2.1', '3.0', 'two'),
  },
  { requiredKeys: ['id'] },
);

const variant = operation({
  name: 'variant',
  input: fc.record({
    flag,
    users: fc.array(user, { minLength: 1, maxLength: 7 }),
    stage: fc.constantFrom('development', 'staging', 'production', undefined),
    attributes: fc.record({ region: fc.constantFrom('DE', 'US') }, { requiredKeys: [] }),
    chance: fc.constantFrom(0.1, 0.97, 0.98),
  }),
  run: async ({ code, world, input }) => {
    world.setEnvironment({ STAGE: input.stage });
    world.setChance(input.chance);
    const context = { ...world.fake('context', { log: () => undefined }), attributes: input.attributes };
    const manager = new code.RolloutManager(
      world.fake('flags', { get: () => world.later(input.flag) }),
      world.fake('exposures', { track: () => undefined }),
      context,
    );
    const names = [manager.statistics().ratio];
    for (const each of input.users) names.push(await manager.variant('checkout', each));
    return [names, manager.statistics()];
  },
});

export default {
  traps: [
    '3: &&= in a loop, an assignment inside of a condition',
    '4: let without a value, written in a switch that goes on',
    '10: loop-carried hash',
    '15: the clock is read only for cached flags, chance is drawn only for some',
    '19: a /g regex of the module whose position is set before each use',
    '42: a table as const and keyof typeof of it',
    '48: typeof of a module constant in a type',
    '51: a local called name',
    '54: a collaborator of type any, for data and for calls',
    'state of the instance: a cache; environment, clock and chance in logic; unknown values',
  ],
  expectLifts: 3,
  operations: [variant],
} satisfies ProgramDefinition;
