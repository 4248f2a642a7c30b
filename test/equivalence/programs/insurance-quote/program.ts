import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const claim = fc.record({ year: fc.integer({ min: 2010, max: 2024 }), amount: fc.nat(9000), atFault: fc.boolean() });

const request = fc.record(
  {
    applicant: fc.record(
      {
        id: fc.constantFrom('A1', 'A2'),
        age: fc.oneof(fc.integer({ min: 15, max: 90 }), fc.integer({ min: 18, max: 30 })),
        yearsLicensed: fc.nat(10),
        claims: fc.array(claim, { maxLength: 9 }),
        address: fc.record(
          { postcode: fc.constantFrom('1000', '8000'), garage: fc.boolean() },
          { requiredKeys: ['postcode'] },
        ),
      },
      { requiredKeys: ['id', 'age', 'yearsLicensed', 'claims'] },
    ),
    vehicle: fc.record({
      value: fc.integer({ min: -1, max: 40 }).map((thousands) => thousands * 1000),
      power: fc.integer({ min: 50, max: 300 }),
      firstRegistration: fc.integer({ min: 2000, max: 2024 }),
    }),
    level: fc.constantFrom('third-party', 'partial', 'full'),
    voucher: fc.constantFrom('', 'SPRING'),
    excess: fc.constantFrom(0, 499, 500, 999, 1000, 2000),
  },
  { requiredKeys: ['applicant', 'vehicle', 'level', 'excess'] },
);

const quote = operation({
  name: 'quote',
  input: fc.record({
    request,
    base: fc.integer({ min: 20, max: 900 }),
    region: fc.option(fc.constantFrom(0.9, 1.2), { nil: undefined }),
    voucher: fc.option(fc.record({ percent: fc.nat(60) })),
  }),
  run: ({ code, world, input }) => {
    const service = new code.InsuranceQuoteService(
      world.fake('tariffs', {
        baseRate: () => world.later(input.base),
        regionFactor: () => world.later(input.region, 1),
      }),
      world.fake('vouchers', { redeem: () => world.later(input.voucher) }),
      world.fake('store', { save: () => world.later('Q-1') }),
      world.fake('audit', { note: () => undefined }),
    );
    return service.quote(input.request, 2024);
  },
});

export default {
  traps: [
    '1: destructuring writes, array and object',
    '3: compound assignment and ++',
    '4: written on some paths only',
    '10: loop-carried count',
    '12: fresh array filled in place',
    '15: short-circuit before an effect',
    '16: optional chain',
    '42: literal types of the cover level',
    '52: shorthand properties',
  ],
  expectLifts: 5,
  operations: [quote],
} satisfies ProgramDefinition;
