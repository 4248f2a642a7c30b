import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const order = fc.record({
  showId: fc.constant('Tosca'),
  customer: fc.record(
    { id: fc.constantFrom('C1', 'C2'), birthYear: fc.integer({ min: 1940, max: 2020 }), member: fc.boolean() },
    { requiredKeys: ['id', 'member'] },
  ),
  seats: fc.oneof(
    { weight: 6, arbitrary: fc.uniqueArray(fc.constantFrom('A1', 'A2', 'B7', 'B8', 'C3'), { minLength: 1 }) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom('A1', 'A2'), { maxLength: 9 }) },
  ),
});

const show = fc
  .record({
    id: fc.constant('Tosca'),
    capacity: fc.integer({ min: 5, max: 20 }),
    left: fc.oneof(fc.nat(5), fc.integer({ min: 3, max: 20 })),
    price: fc.constantFrom(12, 35.5),
    openAir: fc.boolean(),
  })
  .map(({ left, ...rest }) => ({ ...rest, sold: Math.max(rest.capacity - left, 0) }));

const sell = operation({
  name: 'sell',
  input: fc.record({
    orders: fc.array(order, { minLength: 1, maxLength: 2 }),
    show,
    fee: fc.constantFrom(0, 1.5),
    cancelAt: fc.option(fc.constantFrom('get', 'reserve', 'charge'), { freq: 2 }),
  }),
  run: async ({ code, world, input }) => {
    const cancelAt = (moment: string) => {
      if (input.cancelAt === moment) desk.cancel();
    };
    const desk = new code.TicketDeskService(
      world.fake('shows', {
        get: async () => {
          await world.later(undefined);
          cancelAt('get');
          return input.show;
        },
        put: () => world.later(undefined),
      }),
      world.fake('seats', {
        reserve: async () => {
          await world.later(undefined);
          cancelAt('reserve');
          return input.fee;
        },
        release: () => world.later(undefined),
      }),
      world.fake('till', { charge: () => world.later('R-1') }),
      world.fake('notifier', { tell: () => world.later(undefined) }),
    );
    const sales = input.orders.map((each) => desk.sell(each, 2024));
    const outcomes = await Promise.allSettled(sales);
    world.record('outcomes', outcomes);
    return desk.summary();
  },
});

export default {
  traps: [
    '3: compound assignment to fields and locals',
    '5: a counter written in try and read in catch after a throw',
    '8: a field that changes while the operation waits',
    '9: total += await: the old value is read before the await',
    '10: loop-carried total across awaits',
    '11: a fetched entity is changed and stored; two orders share it',
    '24: narrowing by a ternary into a variable that may be undefined',
    '25: error class with parameter properties in the same file',
    '56: fields of the instance in calculations',
    'two operations in flight at the same time',
  ],
  expectLifts: 4,
  operations: [sell],
} satisfies ProgramDefinition;
