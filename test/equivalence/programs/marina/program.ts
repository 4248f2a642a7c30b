import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const boat = fc.record({
  name: fc.constantFrom('Alma', 'Bora'),
  length: fc.integer({ min: 5, max: 12 }),
  nights: fc.integer({ min: 0, max: 3 }),
});

const stay = operation({
  name: 'stay',
  input: fc.record({
    boats: fc.array(boat, { minLength: 1, maxLength: 2 }),
    isNight: fc.boolean(),
    wind: fc.constantFrom(3, 9),
    berth: fc.option(fc.constantFrom(1, 7), { nil: undefined }),
    isLit: fc.boolean(),
    used: fc.integer({ min: 0, max: 4 }),
  }),
  run: async ({ code, world, input }) => {
    const { boats, isNight, wind, berth, isLit, used } = input;
    const marina = code['openMarina'](
      {
        berths: world.fake('berths', { find: () => world.later(berth), free: () => world.later(undefined) }),
        power: world.fake('power', { connect: () => world.later(isLit), cut: () => world.later(used) }),
        cards: world.fake('cards', { charge: (_: string, amount: number) => world.later(`R-${amount}`) }),
        mailer: world.fake('mailer', { send: () => world.later(undefined) }),
        weather: world.fake('weather', { forecast: () => world.later(wind) }),
        journals: world.fake('journals', { open: () => world.fake('journal', { append: () => undefined }) }),
      },
      isNight,
    );
    const told: unknown[] = [];
    for (const each of boats) {
      told.push(await marina.arrive(each).catch((error: Error) => error.message));
      told.push(await marina.leave(each, berth ?? 0));
    }
    return told;
  },
});

export default {
  traps: [
    '57: a method that a subclass overrides is called through the object',
    '73: a counter that two operations change',
    '77: a subclass calls the constructor, which builds the parts itself',
    '78: a journal that the constructor opens, and writes into',
  ],
  expectLifts: 1,
  expectSplits: { BerthService: 1 },
  operations: [stay],
} satisfies ProgramDefinition;
