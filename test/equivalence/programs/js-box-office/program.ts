import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const ticket = fc.record({
  price: fc.integer({ min: 0, max: 20 }),
  quantity: fc.integer({ min: 0, max: 3 }),
  kind: fc.constantFrom('child', 'adult'),
});

export default {
  traps: ['53: types in comments', '25: an error class of a CommonJS file that is exported from there'],
  expectLifts: 2,
  operations: [
    operation({
      name: 'sell',
      input: fc.record({ tickets: fc.array(ticket, { maxLength: 4 }), premiere: fc.boolean(), ok: fc.boolean() }),
      run: async ({ code, world, input: { tickets, premiere, ok } }) => {
        const service = new code['BoxOfficeService'](
          world.fake('shows', { next: () => world.later({ premiere }) }),
          world.fake('payments', { charge: () => world.later({ ok }) }),
          world.fake('mailer', { send: () => world.later(undefined) }),
        );
        return service.sell('Ada', tickets);
      },
    }),
  ],
} satisfies ProgramDefinition;
