import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const order = fc.record({
  kind: fc.constantFrom('cake', 'bread'),
  pieces: fc.constantFrom(0, 1, 9, 11, 39),
  isRegular: fc.boolean(),
});

export default {
  traps: ['a counter that a factory keeps', 'functions of a factory that use what it is given', '5: a throw between writes'],
  expectLifts: 2,
  operations: [
    operation({
      name: 'bake',
      input: fc.array(order, { maxLength: 4 }),
      run: async ({ code, world, input }) => {
        const bakery = code['createBakery']({
          oven: world.fake('oven', { heat: () => world.later(undefined) }),
          till: world.fake('till', { take: () => world.later(undefined) }),
        });
        const told: unknown[] = [];
        for (const each of input) {
          try {
            told.push(await bakery.bake(each));
          } catch (error) {
            told.push((error as Error).constructor.name, (error as Error).message);
          }
        }
        return [told, bakery.count()];
      },
    }),
  ],
} satisfies ProgramDefinition;
