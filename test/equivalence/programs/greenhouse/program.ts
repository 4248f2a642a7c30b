import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

interface Given {
  readonly degrees: readonly number[];
  readonly moisture: number;
  readonly isOpening: boolean;
  readonly month: number;
}

const given = fc.record<Given>({
  degrees: fc.array(fc.integer({ min: -3, max: 30 }), { minLength: 3, maxLength: 3 }),
  moisture: fc.constantFrom(20, 60, 80),
  isOpening: fc.boolean(),
  month: fc.constantFrom(0, 5),
});
const bed = fc.record({
  name: fc.constantFrom('east', 'west'),
  plant: fc.constant('basil'),
  count: fc.integer({ min: 1, max: 3 }),
});

function openNursery({ code, world }: RunContext<unknown>, { degrees, moisture, isOpening, month }: Given) {
  let reading = 0;
  const devices = {
    thermometer: world.fake('thermometer', { read: () => degrees[reading++ % degrees.length] }),
    heater: world.fake('heater', { heat: () => undefined }),
    motors: world.fake('motors', { turn: () => undefined }),
    valves: world.fake('valves', { open: () => isOpening }),
    hygrometer: world.fake('hygrometer', { read: () => moisture }),
    lamps: world.fake('lamps', { switch: () => undefined }),
    market: world.fake('market', { priceOf: () => 3 }),
    diary: world.fake('diary', { write: () => undefined }),
  };
  const { now } = world.fake('clock', { now: () => new Date(Date.UTC(2024, month, 5)) });
  return new code['Nursery'](devices, now).manager;
}

export default {
  traps: [
    '73: a table, a flag, an object and a counter, each used by some operations only',
    'an enum, a constant and a function of the file that move along',
    'a default export that is built under another name, by another class',
    'a dependency that is a function',
  ],
  expectLifts: 1,
  expectSplits: { GreenhouseManager: 3 },
  operations: [
    operation({
      name: 'regulate',
      input: fc.record({ given }),
      run: (context) => {
        const manager = openNursery(context, context.input.given);
        const states = [manager.regulate(), manager.regulate(), manager.regulate()] as unknown[];
        manager.close();
        return states;
      },
    }),
    operation({
      name: 'water',
      input: fc.record({ given, beds: fc.array(bed, { minLength: 1, maxLength: 3 }) }),
      run: (context) => {
        const manager = openNursery(context, context.input.given);
        const { beds } = context.input;
        const sold: unknown = manager.sell(beds[0]);
        const isNight: unknown = manager.nightfall();
        return [sold, isNight, manager.sell(beds[0]), manager.water(beds), manager.water(beds), manager.thirstiest()];
      },
    }),
  ],
} satisfies ProgramDefinition;
