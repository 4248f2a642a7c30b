import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const employee = fc.record(
  {
    id: fc.constant('E1'),
    name: fc.constantFrom('Ada', 'Grace'),
    hourly: fc.constantFrom(0, 12.35, 25, 40),
    taxClass: fc.constantFrom(1, 2, 3, 4),
    children: fc.nat(3),
    bonus: fc.option(fc.nat(300)),
    carryOver: fc.nat(50),
  },
  { requiredKeys: ['id', 'name', 'hourly', 'taxClass', 'children'] },
);

const week = fc.oneof({ weight: 12, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.constantFrom(-1, 81) });
const sheet = fc.record(
  { employeeId: fc.constantFrom('E1', 'E2'), hours: fc.array(week, { maxLength: 5 }), nights: fc.nat(3) },
  { requiredKeys: ['employeeId', 'hours'] },
);
const answer = fc.oneof(
  { weight: 5, arbitrary: fc.constant({ ok: true }) },
  { weight: 1, arbitrary: fc.constantFrom({ ok: false }, { ok: false, message: 'account closed' }) },
);

const pay = operation({
  name: 'pay',
  input: fc.record({ sheets: fc.array(sheet, { maxLength: 3 }), employee, answer }),
  run: async ({ code, world, input }) => {
    const service = new code.PayrollService(
      world.fake('people', { load: () => world.later(input.employee), update: () => world.later(undefined) }),
      world.fake('bank', { transfer: () => world.later(input.answer) }),
      world.fake('printer', { print: () => undefined }),
    );
    try {
      return await service.pay(input.sheets);
    } finally {
      world.record('paid in all', service.paid);
    }
  },
});

export default {
  traps: [
    '3: ??=, ||= and i++ inside an expression',
    '10: loop-carried sums, an index that a message reads',
    '11: mutation of a fetched entity that is saved later',
    '15: default values with ?? and ternaries',
    '26: continue between effects',
    '27: switch whose value is outside of its type at run time',
    '41: #private fields written in the constructor',
    '56: this.#private state that the operation changes',
    '57: a pure #private method and a static helper',
  ],
  expectLifts: 3,
  operations: [pay],
} satisfies ProgramDefinition;
