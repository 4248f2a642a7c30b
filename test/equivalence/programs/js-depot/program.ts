import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const shelf = fc.record({ left: fc.integer({ min: 0, max: 9 }), zone: fc.constantFrom('north', 'south') });
const parcel = fc.record({ size: fc.integer({ min: 0, max: 6 }), count: fc.integer({ min: 0, max: 3 }) });

export default {
  traps: ['54: values without a type, in the arms of a promise chain', '15: a conjunct that is not evaluated'],
  expectLifts: 2,
  operations: [
    operation({
      name: 'dispatch',
      input: fc.record({
        parcels: fc.array(parcel, { maxLength: 4 }),
        shelves: fc.option(fc.array(shelf, { maxLength: 5 }), { nil: undefined, freq: 4 }),
        limits: fc.record({ depot: fc.constantFrom('N-1', 'S-1'), least: fc.integer({ min: 0, max: 4 }) }),
      }),
      run: ({ code, world, input: { parcels, shelves, limits } }) => {
        const store = world.fake('store', {
          load: () => world.later({ shelves }),
          save: (value: unknown) => world.later(value),
        });
        const bus = world.fake('bus', { emit: () => undefined });
        return new code['DepotService']({ store, bus }).dispatch(parcels, limits);
      },
    }),
  ],
} satisfies ProgramDefinition;
