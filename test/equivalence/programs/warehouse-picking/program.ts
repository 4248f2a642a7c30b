import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const line = fc.record({
  sku: fc.constantFrom('nut', 'bolt', 'gear'),
  quantity: fc.integer({ min: 1, max: 9 }),
  zone: fc.constantFrom('A', 'B', 'C', '?'),
});
const order = fc.record({
  id: fc.constant('O-1'),
  lines: fc.array(line, { maxLength: 7 }),
  express: fc.boolean(),
});

const pick = operation({
  name: 'pick',
  input: fc.record({
    orders: fc.array(order, { minLength: 1, maxLength: 2 }),
    settings: fc.record({
      people: fc.constantFrom(1, 7, 13),
      maxWeight: fc.constantFrom(40, 90),
      zones: fc.constant(['C', 'A', 'B']),
    }),
    shortBy: fc.constantFrom(0, 0, 1, 4),
    carts: fc.uniqueArray(fc.constantFrom('small', 'large'), { minLength: 0 }),
    weight: fc.constantFrom(3, 8, 50, 70),
  }),
  run: ({ code, world, input }) => {
    let minutes = 0;
    const workflow = new code.PickingWorkflow(
      world.fake('clock', { minutes: () => (minutes += 3) }),
      world.fake('shelves', {
        take: (_sku: string, quantity: number) => Math.max(quantity - input.shortBy, 0),
        put: () => undefined,
      }),
      world.fake('carts', {
        fetch: (size: string) => (input.carts.some((each) => each === size) ? `${size} cart` : undefined),
        bring: () => undefined,
      }),
      world.fake('scale', { weigh: () => input.weight }),
      input.settings,
    );
    world.record('capacity', workflow.capacity);
    const before = workflow.runs;
    const results = input.orders.map((each) => workflow.pick(each));
    return [results, workflow.runs - before];
  },
});

export default {
  traps: [
    '10: loop-carried counts between effects',
    '11: an array that was made by the caller is reversed in a helper',
    '12: mapped copies are sorted',
    '14: effects and counters in the order in which a line names them',
    '15: a second cart is fetched only if there is no first one',
    '17: a getter of the orchestrator that only computes',
    '23: a counter written just before, or within, a return in the middle',
    '41: logic before super(), and a readonly field computed in the constructor',
    '48: typeof of a module constant as a type',
    '50: settings means two things',
    '56: #private static state, protected state of the base class',
    'inherited dependency and helper; a field initialiser between methods; a result that is an object or a string',
  ],
  expectLifts: 5,
  operations: [pick],
} satisfies ProgramDefinition;
