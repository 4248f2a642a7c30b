import fc from 'fast-check';
import type { World } from '../../harness/world.ts';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const counterOf = (world: World, isBroken: boolean) => ({
  tickets: world.fake('tickets', {
    load: (id: string) => {
      if (isBroken && id === 'two') throw new Error('unreadable');
      return world.later(`seat of ${id}`);
    },
    save: () => world.later(undefined),
  }),
  seats: world.fake('seats', { isFree: (seat: string) => world.later(seat !== 'a'), take: () => world.later(undefined) }),
  audit: world.fake('audit', { record: () => world.later(undefined) }),
  logger: world.fake('logger', { info: () => undefined }),
  halls: world.fake('halls', { open: () => world.later(undefined) }),
  metrics: world.fake('metrics', { start: (name: string) => () => world.record(`stop ${name}`) }),
});

const steps = ['find', 'cancel', 'replace', 'open', 'take'] as const;

const serve = operation({
  name: 'serve',
  input: fc.record({
    isBroken: fc.boolean(),
    actions: fc.array(
      fc.record({ step: fc.constantFrom(...steps), id: fc.constantFrom('one', 'two'), seat: fc.constantFrom('a', 'b') }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
  run: async ({ code, world, input: { isBroken, actions } }) => {
    const counter = code['openCounter'](counterOf(world, isBroken));
    const answers: unknown[] = [];
    for (const { step, id, seat } of actions) {
      const isOfSeat = step === 'open' || step === 'take';
      answers.push(await counter[step](isOfSeat ? seat : id, seat));
    }
    return answers;
  },
});

export default {
  traps: [
    '73: state that several operations share goes into one part, with what they need',
    'a function that the constructor puts into a field behind other code is made sooner, and called as often',
  ],
  expectLifts: 0,
  expectSplits: { TicketService: 1 },
  operations: [serve],
} satisfies ProgramDefinition;
