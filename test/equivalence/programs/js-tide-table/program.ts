import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const tide = fc.record(
  {
    hour: fc.integer({ min: 0, max: 12 }),
    height: fc.integer({ min: 0, max: 6 }),
    note: fc.constantFrom('closed', 'calm'),
  },
  { requiredKeys: ['hour', 'height'] },
);
const ship = fc.record(
  { draught: fc.integer({ min: 1, max: 4 }), margin: fc.integer({ min: 0, max: 3 }) },
  { requiredKeys: ['draught'] },
);

export default {
  traps: ['11: a copy is sorted, and not the list that was handed in', '1: patterns in parameters and loops'],
  expectLifts: 2,
  operations: [
    operation({
      name: 'plan',
      input: fc.record({ tides: fc.array(tide, { maxLength: 5 }), ship, water: fc.integer({ min: 0, max: 5 }) }),
      run: ({ code, world, input: { tides, ship, water } }) => {
        const service = new code['TideTableService'](
          world.fake('gauge', { read: () => world.later(water) }),
          world.fake('board', {
            show: () => world.later(undefined),
            mark: () => undefined,
            clear: () => undefined,
          }),
          world.fake('clock', { now: () => 4 }),
        );
        return service.plan(tides, ship);
      },
    }),
  ],
} satisfies ProgramDefinition;
