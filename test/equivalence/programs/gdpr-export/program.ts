import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const row = fc.record(
  {
    id: fc.nat(9),
    name: fc.constantFrom('Ada; Countess', 'Bob "the" B;', 'a;b', '', 'x'.repeat(45)),
    apiToken: fc.constant('s3cret'),
    note: fc.constantFrom(null, undefined, 'fine'),
    active: fc.boolean(),
  },
  { requiredKeys: [] },
);
const request = fc.option(
  fc.record({
    id: fc.constant('R-1'),
    person: fc.constantFrom('Ada L.', 'bob'),
    verified: fc.oneof({ weight: 8, arbitrary: fc.constant(true) }, fc.boolean()),
    requestedOn: fc.constantFrom(60, 72, 99),
    format: fc.constantFrom('json', 'csv', 'csv', 'text', 'xml'),
    state: fc.constantFrom('new', 'new', 'new', 'new', 'done'),
  }),
  { freq: 12 },
);

const exported = operation({
  name: 'export',
  input: fc.record({
    request,
    tables: fc.subarray(['users', '_log', 'orders']),
    rows: fc.array(fc.oneof({ weight: 6, arbitrary: row }, fc.constantFrom({}, { id: 1 })), { maxLength: 7 }),
    options: fc.option(
      fc.record({ skip: fc.subarray(['orders']), masked: fc.constant('name') }, { requiredKeys: [] }),
      { nil: undefined },
    ),
    bytes: fc.constantFrom(10, 5000),
    maxRows: fc.option(fc.constant(2), { nil: undefined }),
  }),
  run: ({ code, world, input }) => {
    const handler = new code.GdprExportHandler(
      {
        tables: world.fake('tables', { list: () => world.later(input.tables), rows: () => world.later(input.rows) }),
        requests: world.fake('requests', { find: () => world.later(input.request), update: () => world.later(undefined) }),
        storage: world.fake('storage', { put: () => world.later({ bytes: input.bytes }) }),
      },
      input.maxRows,
    );
    const { masked, ...options } = input.options ?? { masked: undefined };
    const policy = world.fake('policy', { mask: (column: string) => column === masked });
    return handler.export('R-1', 100, input.options && (masked ? { ...options, mask: policy.mask } : options));
  },
});

export default {
  traps: [
    '2: for-in with a variable declared before the loop',
    '6: a callback that the caller gave is called inside of the loop and may have an effect',
    '12: fresh objects filled, and a property deleted from them',
    '15: default values by destructuring and parameters',
    '19: a regex literal with /g in an expression',
    '22: a return after an effect in a guard',
    '24: null guards',
    '40: exhaustiveness by a constant of type never, with a value outside of its type at run time',
    '42: literal states in a Partial',
    '44: fields whose types are inferred from the constructor',
    '47: type parameters of a method and of an interface, with a default',
    'constructor with a destructured bag and a plain number; free functions that are pure',
  ],
  expectLifts: 1,
  operations: [exported],
} satisfies ProgramDefinition;
