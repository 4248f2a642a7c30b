import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const lend = operation({
  name: 'lend',
  input: fc.record({
    loan: fc.record({
      id: fc.constantFrom('L-1', 'L-2'),
      work: fc.constant('vase'),
      borrower: fc.constant('Louvre'),
      value: fc.integer({ min: 0, max: 90 }),
    }),
    isFragile: fc.boolean(),
    climate: fc.integer({ min: 0, max: 3 }),
    damages: fc.constantFrom(0, 0, 2),
  }),
  run: ({ code, world, input }) =>
    code['openMuseum']({
      catalogue: world.fake('catalogue', { find: () => world.later({ isFragile: input.isFragile, room: 'B' }) }),
      borrowers: world.fake('borrowers', { climate: () => world.later(input.climate) }),
      insurance: world.fake('insurance', { quote: () => world.later(20), insure: () => world.later('P-1') }),
      restorers: world.fake('restorers', { inspect: () => world.later(input.damages) }),
      couriers: world.fake('couriers', { book: () => world.later('C-1'), cancel: () => world.later(undefined) }),
      ledger: world.fake('ledger', { write: () => world.later(undefined) }),
    }).lend(input.loan),
});

export default {
  traps: ['one method with six dependencies: a variable assigned in a phase and read later, an early return, compensation'],
  expectLifts: 0,
  expectSplits: { MuseumLoan: 1 },
  isCutIntoPhases: true,
  operations: [lend],
} satisfies ProgramDefinition;
