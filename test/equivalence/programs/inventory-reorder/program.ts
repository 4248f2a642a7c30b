import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const item = fc.record(
  {
    sku: fc.constantFrom('nut', 'bolt', 'gear', 'belt'),
    onHand: fc.nat(60),
    reorderPoint: fc.constantFrom(20, 50),
    packSize: fc.constantFrom(1, 12),
    monthlySales: fc.array(fc.nat(80), { maxLength: 3 }),
    supplierId: fc.constantFrom('S1', 'S2'),
    tags: fc.subarray(['slow', 'metal']),
    lastOrdered: fc.record({ quantity: fc.nat(9), day: fc.constantFrom(90, 99) }),
  },
  { requiredKeys: ['sku', 'onHand', 'reorderPoint', 'packSize', 'monthlySales', 'supplierId', 'tags'] },
);

const supplier = fc.option(
  fc.record({
    id: fc.constant('S1'),
    leadDays: fc.nat(9),
    minimumOrder: fc.constantFrom(0, 40, 400),
    blocked: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean()),
  }),
  { freq: 6 },
);

const reorder = operation({
  name: 'reorder',
  input: fc.record({
    items: fc.array(item, { maxLength: 4 }),
    skip: fc.option(fc.subarray(['nut', 'gear']), { nil: undefined }),
    suppliers: fc.tuple(supplier, supplier),
    number: fc.constantFrom(0, 17),
  }),
  run: ({ code, world, input }) => {
    const stock = world.watch('stock', input.items);
    const orchestrator = new code.InventoryReorderOrchestrator(
      world.fake('stock', { all: () => world.later(stock), save: () => world.later(undefined) }),
      world.fake('suppliers', {
        find: (id: string) => world.later(id === 'S1' ? input.suppliers[0] : input.suppliers[1]),
      }),
      world.fake('purchasing', { place: () => world.later(input.number) }),
      world.fake('alerts', { raise: () => undefined }),
    );
    return orchestrator.reorder(100, input.skip);
  },
});

export default {
  traps: [
    '11: sort, push and property writes on fetched entities and arguments',
    '12: fresh Map and arrays filled in place, then shared',
    '13: an input returned under another name and changed on the way',
    '10: loop-carried sum and flag',
    '15: a default parameter; ?? in a loop',
    '24: null guard in the middle of a loop',
    '26: continue in loops with and without effects',
    '33: a compound condition that narrows',
    'free function of the same file',
  ],
  expectLifts: 1,
  operations: [reorder],
} satisfies ProgramDefinition;
