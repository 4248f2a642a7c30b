import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const point = fc.record({ x: fc.nat(12), y: fc.nat(12) });
const job = fc.record({
  id: fc.constantFrom('J1', 'J2', 'J3'),
  from: point,
  to: point,
  weight: fc.constantFrom(1, 4, 15, 60),
  deadline: fc.integer({ min: 0, max: 140 }),
});
const courier = fc.record({
  name: fc.constantFrom('Ann', 'Bo', 'Cy'),
  at: point,
  vehicle: fc.constantFrom('foot', 'bike', 'van'),
  load: fc.constantFrom(0, 3, 190),
  shiftEnds: fc.constantFrom(5, 60, 480, 480),
});

const dispatch = operation({
  name: 'dispatch',
  input: fc.record({
    jobs: fc.array(job, { maxLength: 4 }),
    couriers: fc.array(courier, { maxLength: 3 }),
    accepts: fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.boolean()), { minLength: 5, maxLength: 5 }),
    checksAtOnce: fc.boolean(),
  }),
  run: async ({ code, world, input }) => {
    const tasks: (() => Promise<void>)[] = [];
    let asked = 0;
    const coordinator = new code.CourierDispatchCoordinator(
      world.fake('fleet', {
        available: () => world.later(input.couriers),
        assign: () => world.later(input.accepts[asked++]),
      }),
      world.fake('scheduler', {
        after: (_minutes: number, task: () => Promise<void>) => {
          tasks.push(task);
          if (input.checksAtOnce) void task().catch(() => undefined);
        },
      }),
      world.fake('tracker', { emit: () => undefined }),
    );
    try {
      return await coordinator.dispatch(input.jobs, 0);
    } finally {
      for (const task of tasks) await task();
    }
  },
});

export default {
  traps: [
    '6: a closure that outlives its round captures a counter that goes on',
    '7: callbacks of filter and reduce over locals',
    '8: job state that a scheduled task changes meanwhile',
    '11: jobs and couriers are changed, and later rounds depend on it',
    '12: a copy is sorted',
    '19: a closure made anew in every round',
    '36 and 24: a guard on the result of reduce with an explicit type argument',
    '42: literal vehicle types through an indexed table',
    '50: locals called status and event beside properties of that name',
    '52: shorthand properties in payloads',
    'effects inside of a closure that has rules of its own',
  ],
  expectLifts: 5,
  operations: [dispatch],
} satisfies ProgramDefinition;
