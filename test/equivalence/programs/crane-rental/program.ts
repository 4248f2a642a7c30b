import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { Code, ProgramDefinition } from '../../harness/program.ts';
import type { World } from '../../harness/world.ts';

const part = fc.record({ id: fc.constant('P'), tonnes: fc.constantFrom(1, 3), parts: fc.constant([]) });
const crane = fc.record({
  id: fc.constantFrom('C-1', 'C-2'),
  tonnes: fc.constantFrom(1, 4, 11),
  parts: fc.array(
    fc.record({
      id: fc.constant('B'),
      tonnes: fc.constantFrom(2, 5),
      parts: fc.array(fc.record({ id: fc.constant('A'), tonnes: fc.constant(1), parts: fc.array(part) }), {
        maxLength: 2,
      }),
    }),
    { maxLength: 3 },
  ),
});
const deep = {
  id: 'deep',
  tonnes: 1,
  parts: [
    { id: 'd1', tonnes: 1, parts: [{ id: 'd2', tonnes: 1, parts: [{ id: 'd3', tonnes: 1, parts: [{ id: 'd4', tonnes: 9, parts: [] }] }] }] },
  ],
};
const order = fc.record({
  id: fc.constantFrom('H-1', 'H-2', 'H-3'),
  days: fc.constantFrom(0, 1, 2, 4, 6, 9, 25),
  distance: fc.constantFrom(0, 3, 30, 410),
  crane: fc.oneof(crane, fc.constant(deep)),
});
const input = fc.record({
  order,
  orders: fc.array(order, { maxLength: 4 }),
  amount: fc.constantFrom(0, 20, 70, 800),
  rate: fc.constantFrom(0.5, 3, 12),
  discount: fc.constantFrom(0, 0.1, 0.3),
  isHarbour: fc.boolean(),
});

interface Setting {
  readonly rate: number;
  readonly discount: number;
  readonly isHarbour: boolean;
}

function rental(code: Code, world: World, { rate, discount, isHarbour }: Setting) {
  const books = world.fake('books', { enter: () => world.later(undefined), note: () => undefined });
  return new code[isHarbour ? 'HarbourCranes' : 'CraneRentalService'](books, rate, discount);
}

const hire = operation({
  name: 'hire',
  input,
  run: ({ code, world, input }) => rental(code, world, input).hire(input.order),
});
const weigh = operation({
  name: 'weigh',
  input,
  run: ({ code, world, input }) => rental(code, world, input).weigh(input.order),
});
const rank = operation({
  name: 'rank',
  input,
  run: ({ code, world, input }) => rental(code, world, input).rank(input.orders),
});
const later = operation({
  name: 'later',
  input,
  run: ({ code, world, input }) => {
    const service = rental(code, world, input);
    const price = service.later(input.order);
    const before = price();
    service.changeDiscount(0.7);
    return [before, price()];
  },
});
const compare = operation({
  name: 'compare',
  input,
  run: ({ code, world, input }) => {
    const other = rental(code, world, { ...input, isHarbour: true, discount: 0.5 });
    return rental(code, world, input).compare(other, input.amount);
  },
});
const eager = operation({
  name: 'eager',
  input,
  run: ({ code, world, input }) => {
    const service = rental(code, world, input);
    return [service.eager(input.amount), service.demand];
  },
});
const describe = operation({
  name: 'describe',
  input,
  run: ({ code, world, input }) => rental(code, world, input).describe(input.order),
});
const getters = operation({
  name: 'getters',
  input,
  run: ({ code, world, input }) => {
    const service = rental(code, world, input);
    const before = [service.margin, service.label, code['CraneRentalService'].roundUp(input.amount / 7)];
    service.changeDiscount(0.9);
    return [...before, service.margin, service.label];
  },
});

export default {
  traps: [
    '17: a getter that counts, read in a default and in the body',
    '56: this becomes parameters, one of them a field that an argument changes',
    '57: a getter and a field that a subclass has its own of',
    '58: a method that is handed on, and one that is called on another object',
    '1: a function that lives on and sees a field change',
  ],
  expectLifts: 10,
  operations: [hire, weigh, rank, later, compare, eager, describe, getters],
} satisfies ProgramDefinition;
