import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const order = fc.record({
  client: fc.constantFrom('Ada', 'Bob'),
  symbol: fc.constantFrom('OIL', 'TIN'),
  quantity: fc.integer({ min: 1, max: 9 }),
});
const given = fc.record({ price: fc.integer({ min: 1, max: 40 }), isThere: fc.boolean(), due: fc.constantFrom(0, 12) });

interface Given {
  readonly price: number;
  readonly isThere: boolean;
  readonly due: number;
}

function openDesk({ code, world }: RunContext<unknown>, { price, isThere, due }: Given) {
  const nothing = () => world.later(undefined);
  let placed = 0;
  return code['openDesk']({
    quotes: world.fake('quotes', { last: () => world.later(price) }),
    books: world.fake('books', { place: () => world.later(`O-${(placed += 1)}`) }),
    clearing: world.fake('clearing', { match: nothing, unwind: nothing }),
    custody: world.fake('custody', { deliver: nothing }),
    cash: world.fake('cash', { move: nothing }),
    limits: world.fake('limits', { of: () => world.later(90) }),
    tax: world.fake('tax', { due: () => world.later(due) }),
    reports: world.fake('reports', { write: (client: string) => world.later(`report of ${client}`) }),
    regulator: world.fake('regulator', { file: nothing }),
    phone: world.fake('phone', { ring: () => world.later(isThere) }),
    mail: world.fake('mail', { post: nothing }),
    tape: world.fake('tape', { print: () => undefined }),
  });
}

export default {
  traps: [
    '73: a table of open orders that two operations share, apart from others that need more',
    '77: twelve arguments at the one place that builds it',
    '80: an interface, and a Pick of the class in a signature',
    'compensation in a catch',
  ],
  expectLifts: 0,
  expectSplits: { BrokerDesk: 3 },
  operations: [
    operation({
      name: 'trade',
      input: fc.record({ orders: fc.array(order, { minLength: 1, maxLength: 2 }), given }),
      run: async (context) => {
        const desk = openDesk(context, context.input.given);
        const [first, second = first] = context.input.orders;
        const sold: unknown = await desk.sell(second);
        const settled: unknown = await desk.settle(sold, second);
        return [settled, await desk.buy(first), desk.openOrders()];
      },
    }),
    operation({
      name: 'paperwork',
      input: fc.record({ given }),
      run: async (context) => {
        const desk = openDesk(context, context.input.given);
        await desk.notifyRegulator('all well');
        await desk.callBack('Cyd');
        const before: number = context.code['desksOpened']();
        openDesk(context, context.input.given);
        return [await desk.payTax('Ada'), context.code['desksOpened']() - before];
      },
    }),
  ],
} satisfies ProgramDefinition;
