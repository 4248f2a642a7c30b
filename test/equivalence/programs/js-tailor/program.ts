import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const order = fc.record({
  name: fc.constantFrom('Ada', 'Bo'),
  kind: fc.constantFrom('suit', 'curtain'),
  length: fc.integer({ min: 0, max: 12 }),
});

export default {
  traps: [
    '6: members of an object that share a variable with a getter',
    '56: a method that is called through `this` of an object, and of a subclass',
    '71: members that tests replace where they stand',
    'Object.keys of an object and of a class',
  ],
  expectLifts: 1,
  expectSplits: { tailor: 1, Wages: 1 },
  isCutIntoPhases: true,
  operations: [
    operation({
      name: 'a day at the workshop',
      input: fc.record({
        orders: fc.array(order, { maxLength: 4 }),
        left: fc.integer({ min: 0, max: 3 }),
        coins: fc.integer({ min: 0, max: 80 }),
        isReplaced: fc.boolean(),
        isBroke: fc.boolean(),
        sum: fc.option(fc.integer({ min: 0, max: 50 }), { nil: undefined }),
      }),
      run: async ({ code, world, input: { orders, left, coins, isReplaced, isBroke, sum } }) => {
        let rest = left;
        code['useWorkshop']({
          cloth: world.fake('cloth', { ask: () => (rest-- > 0 ? 'linen' : undefined) }),
          cutter: world.fake('cutter', { tell: () => undefined }),
          till: world.fake('till', {
            ask: () => (isBroke ? Promise.reject(new Error('broke')) : coins),
            tell: () => undefined,
          }),
          post: world.fake('post', { tell: () => undefined }),
          book: world.fake('book', { tell: () => undefined }),
        });
        const tailor = code['tailor'];
        const told: unknown[] = [Object.keys(tailor), tailor.pay.name, tailor.send.name, tailor.loaded()];
        const { send } = tailor;
        if (isReplaced) tailor.send = (of: { name: string }) => `held back ${of.name}`;
        const tell = async (answer: () => unknown) => {
          try {
            told.push(await answer());
          } catch (error) {
            told.push(String(error));
          }
        };
        for (const each of orders) {
          await tell(() => tailor.sew(each));
          await tell(() => (sum === undefined ? tailor.pay(each) : tailor.pay(each, sum)));
          await tell(() => tailor.refund(each, 'sorry', each.kind));
          const copy = { ...tailor, send: () => 'by hand' };
          await tell(() => copy.sew(each));
        }
        tailor.send = send;
        return [told, tailor.sewn];
      },
    }),
    operation({
      name: 'pay day',
      input: fc.record({
        hours: fc.integer({ min: 35, max: 45 }),
        bonus: fc.constantFrom(undefined, 0, 5),
        pieces: fc.integer({ min: 1, max: 4 }),
        yards: fc.integer({ min: 3, max: 6 }),
        isReplaced: fc.boolean(),
      }),
      run: async ({ code, world, input: { hours, bonus, pieces, yards, isReplaced } }) => {
        code['useWorkshop']({
          cloth: world.fake('cloth', { ask: () => yards }),
          cutter: world.fake('cutter', { ask: () => pieces }),
          till: world.fake('till', { ask: (_: unknown, wage: number) => wage }),
          post: world.fake('post', { tell: () => undefined }),
          book: world.fake('book', { tell: () => undefined }),
        });
        const { Wages, StrictWages } = code['wages'];
        const told: unknown[] = [Object.keys(Wages), Object.getOwnPropertyNames(StrictWages)];
        const { isGood } = Wages;
        if (isReplaced) Wages.isGood = () => true;
        told.push(await Wages.check('Ada'), await StrictWages.check('Bo'));
        Wages.isGood = isGood;
        told.push(Wages.tally(['Ada', 'Bo']), Wages.tally(['Ada'], () => 7));
        try {
          told.push(await (bonus === undefined ? Wages.pay('Ada', hours) : Wages.pay('Ada', hours, { bonus })));
        } catch (error) {
          told.push(String(error));
        }
        return told;
      },
    }),
  ],
} satisfies ProgramDefinition;
