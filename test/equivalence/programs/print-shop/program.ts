import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

const job = fc.record({
  id: fc.constantFrom('J-1', 'J-2'),
  pages: fc.integer({ min: 1, max: 9 }),
  isColour: fc.boolean(),
});
const answers = fc.record({ hasPaper: fc.boolean(), ink: fc.constantFrom(3, 30), isSingleSided: fc.boolean() });

interface Answers {
  readonly hasPaper: boolean;
  readonly ink: number;
  readonly isSingleSided: boolean;
}

function openShop({ code, world }: RunContext<unknown>, given: Answers) {
  const machines = {
    presses: world.fake('presses', { print: (_: string, pages: number) => world.later(pages) }),
    paper: world.fake('paper', { draw: () => world.later(given.hasPaper), order: () => world.later(undefined) }),
    ink: world.fake('ink', { level: () => world.later(given.ink), refill: () => world.later(undefined) }),
    till: world.fake('till', { ring: (_: string, cents: number) => world.later(`paid ${cents}`) }),
    couriers: world.fake('couriers', { pickUp: () => world.later('Kim') }),
    sms: world.fake('sms', { text: () => world.later(undefined) }),
  };
  const lines = world.watch<string[]>('lines', []);
  return code[given.isSingleSided ? 'openSingleSided' : 'openShop'](machines, lines);
}

export default {
  traps: [
    '78: a logger that the constructor makes, once',
    '84: two bags that the constructor takes apart',
    '73: a queue that two operations change',
    'a default inside of a destructured parameter',
  ],
  expectLifts: 1,
  expectSplits: { PrintShop: 1 },
  operations: [
    operation({
      name: 'run',
      input: fc.record({ jobs: fc.array(job, { maxLength: 3 }), answers }),
      run: async (context) => {
        const shop = openShop(context, context.input.answers);
        const lengths = context.input.jobs.map((each) => shop.enqueue(each) as unknown);
        return [lengths, await shop.run(), await shop.run()];
      },
    }),
    operation({
      name: 'hand',
      input: fc.record({ job, answers, note: fc.constantFrom(undefined, 'soon') }),
      run: async (context) => {
        const { input } = context;
        const shop = openShop(context, input.answers);
        await shop.reprint(input.job);
        return [await shop.hand(input.job), await shop.ship(input.job, input.note)];
      },
    }),
  ],
} satisfies ProgramDefinition;
