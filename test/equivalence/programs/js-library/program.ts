import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const copy = fc.record({ id: fc.constantFrom('C-1', 'C-2'), isOut: fc.boolean(), shelf: fc.constantFrom(0, 3, 9) });

export default {
  traps: ['a module that adds functions to the module it is given', 'circular requires', 'functions called by the object they are on'],
  expectLifts: 1,
  operations: [
    operation({
      name: 'lend',
      input: fc.record({
        loan: fc.record({
          book: fc.constant('B-1'),
          reader: fc.constantFrom('ann', 'bo'),
          weeks: fc.constantFrom(1, 4, 5),
          day: fc.constantFrom(0, 100),
          isStaff: fc.boolean(),
        }),
        copies: fc.array(copy, { maxLength: 4 }),
        waiting: fc.subarray(['ann', 'bo']),
      }),
      run: ({ code, world, input }) => {
        code['open'](
          world.fake('shelf', {
            copies: () => world.later(input.copies),
            take: () => world.later(undefined),
            waiting: () => world.later(input.waiting),
            wait: () => world.later(undefined),
          }),
        );
        return code['lend'](input.loan);
      },
    }),
  ],
} satisfies ProgramDefinition;
