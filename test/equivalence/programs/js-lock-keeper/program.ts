import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const boat = fc.record({
  name: fc.constantFrom('Ada', 'Bo'),
  length: fc.integer({ min: 4, max: 14 }),
  isLoaded: fc.boolean(),
});

export default {
  traps: [
    '6: functions of a factory that share a variable, and one that share an object',
    '56: a method that is called through `this` of what the factory returns',
  ],
  expectLifts: 1,
  expectSplits: { createLocks: 1 },
  operations: [
    operation({
      name: 'a day at the lock',
      input: fc.record({
        boats: fc.array(boat, { maxLength: 4 }),
        rise: fc.integer({ min: 1, max: 5 }),
        isBroke: fc.boolean(),
        isForgiven: fc.boolean(),
      }),
      run: async ({ code, world, input: { boats, rise, isBroke, isForgiven } }) => {
        const locks = code['createLocks']({
          gates: world.fake('gates', { open: () => undefined, close: () => undefined }),
          water: world.fake('water', { rise: () => rise }),
          cashier: world.fake('cashier', {
            charge: (_: unknown, dues: number) => (isBroke ? Promise.reject(new Error('broke')) : dues),
          }),
          radio: world.fake('radio', { tell: () => undefined }),
          log: world.fake('log', { note: () => undefined }),
        });
        const told: unknown[] = [Object.keys(locks)];
        const tell = async (answer: () => unknown) => {
          try {
            told.push(await answer());
          } catch (error) {
            told.push(String(error));
          }
        };
        for (const each of boats) {
          await tell(() => locks.pass(each, 'upper'));
          await tell(() => locks.pay(each));
          if (isForgiven) told.push(locks.forgive(each));
        }
        return [told, locks.passed()];
      },
    }),
  ],
} satisfies ProgramDefinition;
