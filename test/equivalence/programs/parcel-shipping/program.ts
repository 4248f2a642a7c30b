import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const side = fc.oneof(
  { weight: 20, arbitrary: fc.integer({ min: 1, max: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 205) },
);

const box = fc.record(
  {
    sku: fc.constantFrom('vase', 'book', 'sofa'),
    grams: fc.oneof(fc.nat(900), fc.nat(40_000)),
    size: fc.oneof(fc.tuple(side, side, side), fc.constant([3, 3, 3])),
    fragile: fc.boolean(),
  },
  { requiredKeys: ['sku', 'grams', 'size'] },
);

const offer = fc.option(fc.record({ tracking: fc.constantFrom('T1', 'T2'), price: fc.nat(90) }), { freq: 5 });

const ship = operation({
  name: 'ship',
  input: fc.record({
    shipment: fc.record({
      id: fc.constant('S-1'),
      country: fc.constantFrom('DE', 'DE', 'AT', 'US'),
      boxes: fc.array(box, { maxLength: 4 }),
      declaredValue: fc.constantFrom(0, 500, 501),
    }),
    offers: fc.tuple(offer, offer),
  }),
  run: ({ code, world, input }) => {
    const carriers = input.offers.map((answer, index) => {
      const carrier = world.fake(`carrier${index}`, {
        book: async () => {
          await world.later(undefined, 1 + index);
          if (answer === null) throw new Error('no capacity');
          return answer;
        },
      });
      return Object.assign(carrier, { name: `carrier${index}` });
    });
    const orchestrator = new code.ShippingOrchestrator(
      carriers,
      world.fake('labels', { print: () => undefined }),
      world.fake('warehouse', { hold: () => world.later(undefined) }),
      world.fake('log', { info: () => undefined }),
    );
    return orchestrator.ship(input.shipment);
  },
});

export default {
  traps: [
    '2: for-head writes an outer variable that is read later',
    '4: let without a value, assigned in try',
    '10: loop-carried heaviest and total',
    '18: an unknown caught value in a template',
    '26: break and continue with a label around an effect',
    '27: switch that falls through',
    '36: two variables narrowed at once',
    '42: enum literals',
    '55: enum and const enum from another module',
    '57: private helper called by this.method()',
  ],
  expectLifts: 1,
  operations: [ship],
} satisfies ProgramDefinition;
