import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const place = fc.constantFrom('Bergen', 'Lerwick', 'Torshavn');
const leg = fc.record({ from: place, to: place, minutes: fc.integer({ min: 10, max: 90 }) });
const world = fc.record({
  legs: fc.array(leg, { maxLength: 3 }),
  crossings: fc.array(leg, { maxLength: 1 }),
  isStormy: fc.boolean(),
  hotel: fc.constantFrom('Strand', undefined),
  isVisaNeeded: fc.boolean(),
  isSilent: fc.boolean(),
});

interface Given {
  readonly legs: readonly unknown[];
  readonly crossings: readonly unknown[];
  readonly isStormy: boolean;
  readonly hotel: string | undefined;
  readonly isVisaNeeded: boolean;
  readonly isSilent: boolean;
}

function openPlanner({ code, world }: RunContext<unknown>, given: Given) {
  const nothing = () => world.later(undefined);
  const services = {
    maps: world.fake('maps', { legs: () => world.later(given.legs) }),
    ferries: world.fake('ferries', { timetable: () => world.later(given.crossings) }),
    weather: world.fake('weather', { isStormy: () => world.later(given.isStormy) }),
    hotels: world.fake('hotels', { nearest: () => world.later(given.hotel), hold: nothing }),
    wallet: world.fake('wallet', { reserve: nothing, release: nothing }),
    visas: world.fake('visas', { isNeeded: () => world.later(given.isVisaNeeded), apply: () => world.later('V-1') }),
    trail: world.fake('trail', { mark: () => undefined }),
  };
  return given.isSilent ? code['planners'].silent(services) : code['planners'].forCustomers(services);
}

export default {
  traps: [
    '75: two operations that call each other, one that calls itself',
    '77: two places that build the class, by the name of its module',
    'an argument that is mutated on the way down',
    'compensation in a catch around two collaborators',
  ],
  expectLifts: 2,
  expectSplits: { ItineraryPlanner: 1 },
  operations: [
    operation({
      name: 'reach',
      input: fc.record({ world, from: place }),
      run: (context) => openPlanner(context, context.input.world).reach(context.input.from),
    }),
    operation({
      name: 'stay',
      input: fc.record({ world, place, nights: fc.integer({ min: 1, max: 3 }) }),
      run: async (context) => {
        const { input } = context;
        const planner = openPlanner(context, input.world);
        const minutes: unknown = planner.walkable(input.nights * 25);
        return [minutes, await planner.clear(input.place), await planner.stay(input.place, input.nights)];
      },
    }),
  ],
} satisfies ProgramDefinition;
