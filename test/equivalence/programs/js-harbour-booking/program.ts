import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const box = fc.record({
  id: fc.constantFrom('a', 'b'),
  owner: fc.constantFrom('Ada', 'Bo'),
  weight: fc.integer({ min: 1, max: 30 }),
});

export default {
  traps: [
    '73: state that several functions of a module share',
    '71: functions called through `module.exports`, where a caller may put something else',
    '61: modules that act when they are loaded, in an order',
  ],
  expectLifts: 1,
  expectSplits: { booking: 1 },
  operations: [
    operation({
      name: 'a day at the desk',
      input: fc.record({
        boxes: fc.array(box, { maxLength: 4 }),
        days: fc.integer({ min: 0, max: 6 }),
        row: fc.integer({ min: 1, max: 6 }),
        isKnown: fc.boolean(),
        isReplaced: fc.boolean(),
        isStrike: fc.boolean(),
      }),
      run: async ({ code, world, input }) => {
        const { boxes, days, row, isKnown, isReplaced, isStrike } = input;
        code['useHarbour']({
          ledger: world.fake('ledger', { open: () => ({ row, isKnown }), close: () => undefined }),
          carrier: world.fake('carrier', {
            call: () => (isStrike ? Promise.reject(new Error('strike')) : { price: 10.129, name: 'Aurora' }),
          }),
          customs: world.fake('customs', { declare: (_: unknown, duty: number) => duty }),
          mail: world.fake('mail', { tell: () => undefined }),
          yard: world.fake('yard', { place: () => undefined, take: () => undefined }),
          crane: world.fake('crane', { lift: () => undefined }),
        });
        const told: unknown[] = [];
        const tell = async (answer: () => unknown) => {
          try {
            told.push(await answer());
          } catch (error) {
            told.push(String(error));
          }
        };
        for (const each of boxes) {
          await tell(() => code['book'](each));
          await tell(() => code['clear'](each));
          if (!isReplaced) await tell(() => code['turnOver'](each, days));
          await tell(() => code['ship'](each, days));
        }
        return [told, code['waitingBoxes'](), code['loadedAs'](), code['namesOfBooking']()];
      },
    }),
  ],
} satisfies ProgramDefinition;
