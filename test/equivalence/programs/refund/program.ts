import fc from 'fast-check';
import { operation } from '../../harness/program.ts';
import type { ProgramDefinition } from '../../harness/program.ts';

const DAY = 86_400_000;

const line = fc.record({
  sku: fc.constantFrom('lamp', 'sofa'),
  quantity: fc.integer({ min: 1, max: 3 }),
  unitPrice: fc.constantFrom(0, 1.5, 80),
  refunded: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constant(1)),
});
const item = fc.record({
  sku: fc.oneof({ weight: 9, arbitrary: fc.constantFrom('lamp', 'sofa') }, fc.constant('desk')),
  quantity: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 2 }) }, fc.constantFrom(0, 4)),
  opened: fc.boolean(),
});
const answer = fc.record(
  { ok: fc.boolean(), reference: fc.constant('X-1'), retryable: fc.boolean() },
  { requiredKeys: ['ok'] },
);

const refund = operation({
  name: 'refund',
  input: fc.record({
    request: fc.record({
      orderId: fc.constant('O-1'),
      items: fc.oneof(
        fc.array(item, { maxLength: 2 }),
        fc.constant([{ sku: 'lamp', quantity: 1, opened: false }]),
        fc.constant([{ sku: 'lamp', quantity: 2, opened: true }]),
      ),
      reason: fc.constantFrom('defect', 'regret', 'late'),
    }),
    order: fc.record({
      id: fc.constant('O-1'),
      paidAt: fc.constantFrom(0, 980, 999).map((days) => days * DAY),
      lines: fc.oneof(
        fc.array(line, { maxLength: 3 }),
        line.map((only) => [{ ...only, sku: 'lamp' }]),
      ),
      shipping: fc.constantFrom(0, 4.9),
      method: fc.constantFrom('card', 'card', 'invoice', 'voucher'),
    }),
    answers: fc.array(answer, { minLength: 3, maxLength: 3 }),
  }),
  run: ({ code, world, input }) => {
    let asked = 0;
    const saga = new code.RefundSaga(
      world.fake('orders', { load: () => world.later(input.order), save: () => world.later(undefined) }),
      world.fake('payments', { refund: () => world.later(input.answers[asked++]) }),
      world.fake('vouchers', { issue: () => world.later('V-1'), cancel: () => world.later(undefined) }),
      world.fake('journal', { append: () => undefined }),
    );
    return saga.refund(input.request, 1000 * DAY);
  },
});

export default {
  traps: [
    '3: ??= on a local',
    '4: a let without a value, written in one branch',
    '5: variables written in try and read in catch and finally after a throw',
    '10: loop-carried amount',
    '11: a fetched order is changed before it is known whether the refund works',
    '24: a guard on what find() gave, used below',
    '25: error classes in the same file, derived, with instanceof',
    '28: try, catch and finally around everything',
    '51: a local called window',
    'a retry loop whose condition mixes rule and answer',
  ],
  expectLifts: 4,
  operations: [refund],
} satisfies ProgramDefinition;
