import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

export default {
  traps: [
    'listeners without a name, registered at load, and a queue worker',
    '8: a table of the module is read before an await and written after it',
    '11: a job is changed between two rules',
    '38: a level that is narrowed by an early return',
    'a remainder on a number that may be negative',
  ],
  expectLifts: 4,
  operations: [
    operation({
      name: 'smoke',
      input: fc.record({
        events: fc.array(
          fc.record({
            room: fc.constantFrom('hall', 'attic'),
            degrees: fc.constantFrom(20, 43, 70),
            ppm: fc.constantFrom(10, 200, 500, 1200),
            at: fc.integer({ min: -3, max: 50 }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
        reached: fc.boolean(),
        connected: fc.constantFrom(true, true, true, false),
      }),
      run: async ({ code, world, input }) => {
        const { call } = world.fake('line', { call: () => world.later(input.reached) });
        code['connect'](input.connected ? call : undefined);
        for (const event of input.events) await code['sensors'].emit(event);
      },
    }),
    operation({
      name: 'round',
      input: fc.record({
        guard: fc.constant('Eve'),
        doors: fc.array(fc.record({ name: fc.constantFrom('gate', 'inner 1'), open: fc.boolean() }), { maxLength: 4 }),
        attempts: fc.integer({ min: 0, max: 3 }),
      }),
      run: async ({ code, world, input }) => {
        const { call } = world.fake('line', { call: () => world.later(true) });
        code['connect'](call);
        const job = world.watch('job', {
          data: { guard: input.guard, doors: input.doors },
          attemptsMade: input.attempts,
        });
        await code['rounds'].emit(job);
        return job.attemptsMade;
      },
    }),
  ],
} satisfies ProgramDefinition;
