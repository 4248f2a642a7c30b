import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

type Done = (error: unknown, light?: unknown) => void;

const ship = fc.record({
  bearing: fc.constantFrom(10, 190),
  miles: fc.integer({ min: 0, max: 9 }),
  fog: fc.boolean(),
});

export default {
  traps: ['methods on a prototype, one of them overridden', '20: two `var` of a loop, read after it', 'callbacks and `self`'],
  expectLifts: 2,
  operations: [
    operation({
      name: 'watch',
      input: fc.record({
        ships: fc.array(ship, { maxLength: 3 }),
        light: fc.array(fc.constantFrom(1, 9), { maxLength: 3 }),
        isApprentice: fc.boolean(),
        isBroken: fc.boolean(),
      }),
      run: ({ code, world, input }) => {
        const read = (_: number, done: Done) => (input.isBroken ? done(new Error('dark')) : done(null, input.light));
        const lamp = world.fake('lamp', { read });
        const horn = world.fake('horn', { blow: () => undefined });
        const keeper = new code[input.isApprentice ? 'Apprentice' : 'Keeper'](lamp, horn);
        const told: unknown[] = [];
        for (const each of input.ships) keeper.watch(each, (...answer: unknown[]) => void told.push(answer));
        return [told, keeper.nights];
      },
    }),
  ],
} satisfies ProgramDefinition;
