import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const trip = fc.constantFrom('North', 'South');

export default {
  traps: ['73: two states of a module, each used by some of its functions', '82: an error class that callers catch'],
  expectLifts: 1,
  expectSplits: { ferries: 1 },
  operations: [
    operation({
      name: 'a day at the pier',
      input: fc.record({
        sales: fc.array(fc.record({ trip, seats: fc.integer({ min: 0, max: 7 }) }), { maxLength: 4 }),
        minutes: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
        perSeat: fc.integer({ min: 1, max: 9 }),
        rebate: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        free: fc.integer({ min: 2, max: 9 }),
      }),
      run: async ({ code, world, input: { sales, minutes, perSeat, rebate, free } }) => {
        code['usePier']({
          tickets: world.fake('tickets', { sell: (name: string, seats: number) => `${name}-${seats}`, cancel: () => undefined }),
          boats: world.fake('boats', { seats: () => free }),
          till: world.fake('till', { take: () => undefined, give: () => undefined }),
          radio: world.fake('radio', { tell: () => undefined }),
          log: world.fake('log', { write: () => undefined }),
        });
        const told: unknown[] = [];
        for (const { trip, seats } of sales) {
          try {
            const id: unknown = await code['sellTickets'](trip, seats, rebate === undefined ? { perSeat } : { perSeat, rebate });
            told.push(id, code['ticketsSold']());
            if (seats % 2 === 0) told.push(await code['cancelTicket'](id), await code['cancelTicket'](id));
          } catch (error) {
            told.push(error instanceof code['FerryError'], String(error));
          }
        }
        for (const each of minutes) told.push(await code['announceDelay']('North', each));
        return told;
      },
    }),
  ],
} satisfies ProgramDefinition;
