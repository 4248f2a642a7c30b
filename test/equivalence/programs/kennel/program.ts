import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const dog = fc.record({ name: fc.constantFrom('Rex', 'Bella'), age: fc.integer({ min: 0, max: 4 }) });
const given = fc.record({ run: fc.constantFrom('R-1', undefined), isWell: fc.boolean(), hasPartner: fc.boolean() });

interface Given {
  readonly run: string | undefined;
  readonly isWell: boolean;
}

function openKennel({ code, world }: RunContext<unknown>, { run, isWell }: Given) {
  const nothing = () => world.later(undefined);
  const { now } = world.fake('clock', { now: () => 1200 });
  const deps = {
    runs: world.fake('runs', { free: () => world.later(run), assign: nothing }),
    vets: world.fake('vets', { examine: () => world.later(isWell), vaccinate: nothing }),
    kitchen: world.fake('kitchen', { feed: nothing }),
    walkers: world.fake('walkers', { take: () => world.later(40) }),
    owners: world.fake('owners', { call: nothing }),
    till: world.fake('till', { charge: () => world.later('receipt') }),
    log: world.fake('log', { info: () => undefined }),
    now,
    gramsPerYear: 90,
  };
  return { kennel: code['openKennel'](deps), deps };
}

export default {
  traps: [
    '84: a bag of dependencies that stays a bag, and that a caller changes later on',
    '73: a set of guests',
    'a public arrow field',
  ],
  expectLifts: 0,
  expectSplits: { KennelService: 2 },
  operations: [
    operation({
      name: 'stay',
      input: fc.record({ dog, other: dog, given }),
      run: async (context) => {
        const { input, world } = context;
        const { kennel, deps } = openKennel(context, input.given);
        const minutes: unknown = await kennel.feedAndWalk(input.dog);
        Object.assign(deps, { walkers: world.fake('other walkers', { take: () => world.later(10) }) });
        const run: unknown = await kennel.checkIn(input.dog);
        return [minutes, run, await kennel.feedAndWalk(input.dog), await kennel.checkOut(input.other)];
      },
    }),
    operation({
      name: 'health',
      input: fc.record({ dogs: fc.array(dog, { minLength: 1, maxLength: 3 }), given }),
      run: async (context) => {
        const { kennel } = openKennel(context, context.input.given);
        await Promise.all(context.input.dogs.map(kennel.onBark));
        return kennel.vaccinate(context.input.dogs);
      },
    }),
  ],
} satisfies ProgramDefinition;
