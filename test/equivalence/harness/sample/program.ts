import fc from 'fast-check';
import { operation } from '../program.ts';
import type { ProgramDefinition } from '../program.ts';

const returnBook = operation({
  name: 'returnBook',
  input: fc.record({
    loan: fc.record({ id: fc.string(), fee: fc.nat(), days: fc.nat(130), notes: fc.array(fc.string()) }),
    tags: fc.array(fc.constantFrom('torn', 'late', 'gift')),
  }),
  run: ({ code, world, input }) => {
    const loan = structuredClone(input.loan);
    const loans = world.fake('loans', {
      find: () => world.later(loan),
      save: async () => {
        await world.later(undefined);
        loan.notes.push('saved');
      },
    });
    const desk = world.fake('desk', { print: () => undefined });
    return new code.LendingOrchestrator(loans, desk).returnBook('L1', input.tags);
  },
});

export default { traps: [], expectLifts: 0, operations: [returnBook] } satisfies ProgramDefinition;
