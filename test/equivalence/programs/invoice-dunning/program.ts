import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';
import type { World } from '../../harness/world.ts';

const invoice = fc.record(
  {
    number: fc.constantFrom('I-1', 'I-2', 'I-3'),
    customerId: fc.constantFrom('C1', 'C2'),
    amount: fc.constantFrom(0.5, 120, 900),
    paid: fc.constantFrom(0, 0, 120),
    dueDay: fc.oneof(fc.integer({ min: 100, max: 205 }), fc.integer({ min: 150, max: 199 })),
    level: fc.constantFrom(0, 1, 2, 2, 3),
    disputed: fc.option(fc.record({ since: fc.constantFrom(100, 190), part: fc.constantFrom(10, 80) })),
  },
  { requiredKeys: ['number', 'customerId', 'amount', 'paid', 'dueDay', 'level'] },
);
const customer = fc.option(
  fc.record(
    {
      id: fc.constant('C1'),
      country: fc.constantFrom('DE', 'US'),
      vip: fc.boolean(),
      language: fc.constantFrom('de', 'en'),
    },
    { requiredKeys: ['id', 'country', 'vip'] },
  ),
  { nil: undefined, freq: 12 },
);
const input = fc.record({ invoices: fc.array(invoice, { maxLength: 4 }), customer });

function collaborators(world: World, answers: { invoices: unknown; customer: unknown }) {
  return {
    ledger: world.fake('ledger', {
      openInvoices: () => world.later(answers.invoices),
      book: () => world.later(undefined),
    }),
    customers: world.fake('customers', { get: () => world.later(answers.customer) }),
    post: world.fake('post', { letter: () => world.later(undefined) }),
  };
}

const run = operation({
  name: 'run',
  input,
  run: ({ code, world, input: answers }) => {
    const { ledger, customers, post } = collaborators(world, answers);
    return new code.DunningOrchestrator(ledger, customers, post).run(200);
  },
});

const send = operation({
  name: 'send',
  input,
  run: ({ code, world, input: answers }) =>
    new code.StatementOrchestrator(collaborators(world, answers)).send('C1', 200),
});

export default {
  traps: [
    '3 and 10: loop-carried sums',
    '12: a fresh array with conditional spreads',
    '16: an optional chain with a fallback',
    '24 and 33: guards that narrow, in a compound condition',
    '25: an error class that one orchestrator file exports and the other imports',
    '26: continue between effects',
    '27: a switch that returns in some cases',
    '39: a helper that never returns',
    '42: enum members through ternaries and a mapped table',
    '55: a numeric enum and a namespace with values',
    'two orchestrators with the same logic; a bag that is not destructured',
  ],
  expectLifts: 8,
  operations: [run, send],
} satisfies ProgramDefinition;
