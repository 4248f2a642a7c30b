import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const HOUR = 3_600_000;
const NOW = 1000 * 24 * HOUR;

const notice = fc.record(
  {
    id: fc.nat(9),
    topic: fc.constantFrom('', 'sales', 'bugs'),
    title: fc.constantFrom('Crash', ' crash', 'Deal', 'Lunch'),
    at: fc.nat(60).map((hours) => NOW - hours * HOUR),
    priority: fc.constantFrom('low', 'high'),
  },
  { requiredKeys: ['id', 'topic', 'title', 'at'] },
);
const reader = fc.record(
  {
    email: fc.constantFrom('ada@example.com', 'bob@example.com'),
    muted: fc.subarray(['sales', 'bugs']),
    frequency: fc.constantFrom('daily', 'weekly'),
    lastSent: fc.constantFrom(NOW - 2 * HOUR, NOW - 30 * HOUR, NOW - 200 * HOUR),
  },
  { requiredKeys: ['email', 'muted', 'frequency'] },
);

const run = operation({
  name: 'run',
  input: fc.record({
    readers: fc.array(reader, { maxLength: 2 }),
    notices: fc.array(notice, { maxLength: 7 }),
    extra: fc.record({ footer: fc.constantFrom('', 'Bye') }, { requiredKeys: [] }),
  }),
  run: ({ code, world, input }) => {
    const workflow = new code.NotificationDigestWorkflow(
      world.fake('inbox', { since: () => world.later(input.notices) }),
      world.fake('readers', { all: () => world.later(input.readers), touch: () => world.later(undefined) }),
      world.fake('mail', { send: () => world.later(undefined) }),
      input.extra,
    );
    return workflow.run(NOW);
  },
});

export default {
  traps: [
    '7: a generic helper whose callback fills a Set',
    '10: loop-carried count of hidden entries',
    '11: a fetched reader is changed',
    '12: arrays and maps made here, filled and sorted in place',
    '26: continue after an await',
    '47: type parameters of the class and of a helper',
    '48: a computed key named by a constant',
    '50: a name that is shadowed in a block, read before and after it',
    '51: a module constant called name, a local called status',
    '52: shorthand properties',
    'operations and helpers that are arrow-function fields; a block of its own',
  ],
  expectLifts: 3,
  operations: [run],
} satisfies ProgramDefinition;
