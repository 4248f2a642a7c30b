import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const passenger = fc.record({ age: fc.constantFrom(2, 10, 40) });

export default {
  traps: ['a bag that is a parameter', '20: a `var` of a loop that is read after it', 'getters of untyped values'],
  expectLifts: 2,
  operations: [
    operation({
      name: 'board',
      input: fc.record({
        id: fc.constantFrom('F-1', 'F-2'),
        day: fc.constant('Monday'),
        kind: fc.constantFrom('car', 'lorry'),
        length: fc.integer({ min: 3, max: 9 }),
        hoursAhead: fc.constantFrom(1, 48, 49),
        passengers: fc.array(passenger, { maxLength: 4 }),
        places: fc.constantFrom(0, 1, 2, 3, 11),
      }),
      run: ({ code, world, input }) =>
        code['board'](
          {
            sailings: world.fake('sailings', { find: () => world.later({ places: input.places }) }),
            tills: world.fake('tills', { charge: () => world.later(undefined) }),
            mail: world.fake('mail', { send: () => world.later(undefined) }),
            log: world.fake('log', { warn: () => undefined }),
          },
          input,
        ),
    }),
  ],
} satisfies ProgramDefinition;
