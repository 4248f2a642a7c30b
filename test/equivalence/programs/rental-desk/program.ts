import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition, RunContext } from '../../harness/program.ts';

interface Answers {
  readonly isFree: boolean;
  readonly isHeld: boolean;
  readonly damages: number;
}

const rental = fc.record({
  id: fc.constantFrom('R-1', 'R-2'),
  car: fc.constant('van'),
  days: fc.integer({ min: 0, max: 3 }),
  deposit: fc.constantFrom(0, 250),
});
const answers = fc.record({
  isFree: fc.boolean(),
  isHeld: fc.boolean(),
  damages: fc.constantFrom(0, 0, 2),
});

function openDesk({ code, world }: RunContext<unknown>, given: Answers) {
  const desks = {
    fleet: world.fake('fleet', {
      reserve: () => world.later(given.isFree),
      release: () => world.later(undefined),
    }),
    garage: world.fake('garage', {
      inspect: () => world.later(given.damages),
      repair: () => world.later(undefined),
    }),
    cards: world.fake('cards', { hold: () => world.later(given.isHeld), free: () => world.later(undefined) }),
    invoices: world.fake('invoices', { issue: () => world.later('I-1') }),
    mailer: world.fake('mailer', { send: () => world.later(undefined) }),
    unused: world.fake('unused', { never: () => undefined }),
  };
  const { open } = world.fake('journals', { open: () => world.fake('journal', { append: () => undefined }) });
  return code['openDesk'](desks, open);
}

const rent = operation({
  name: 'rent',
  input: fc.record({ rental, answers, notes: fc.array(fc.constantFrom('clean', 'late'), { maxLength: 2 }) }),
  run: async (context) => {
    const { input } = context;
    const desk = openDesk(context, input.answers);
    const receipt = await desk.handOut(input.rental);
    const invoice = await desk.takeBack(input.rental, ...input.notes);
    return { receipt, invoice };
  },
});

const settle = operation({
  name: 'settle',
  input: fc.record({ rental, answers, damages: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }) }),
  run: (context) => {
    const { input } = context;
    return openDesk(context, input.answers).settle(input.rental, input.damages);
  },
});

/** Callers tell a refused card by its class, which has to be the one that the module exports. */
const refuse = operation({
  name: 'refuse',
  input: fc.record({ rental, answers }),
  run: async (context) => {
    try {
      return await openDesk(context, context.input.answers).handOut(context.input.rental);
    } catch (error) {
      return error instanceof context.code['CardRefused'];
    }
  },
});

export default {
  traps: [
    '57: methods that are called inside and outside',
    '73: a counter that two operations change',
    '77: the only place that builds the class is rewritten',
    '78: a journal that the constructor opens',
    'a default that stays in one place, rest parameters, a destructured parameter, a method bound to this',
  ],
  expectLifts: 1,
  expectSplits: { RentalDesk: 1 },
  operations: [rent, settle, refuse],
} satisfies ProgramDefinition;
