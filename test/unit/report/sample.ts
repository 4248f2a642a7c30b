import type { ChangeSet } from '../../../src/core/model/change-set.ts';
import type { Finding } from '../../../src/core/model/finding.ts';
import type { Refactoring } from '../../../src/core/model/refactoring.ts';
import type { Refusal } from '../../../src/core/model/refusal.ts';
import type { Span } from '../../../src/core/model/span.ts';
import type { PlannedRun } from '../../../src/core/report/plan-json.ts';
import { places } from '../../../src/core/report/position.ts';

export const file = '/shop/src/checkout.ts';

/** Small enough to count columns by hand; line 3 holds what is lifted, line 4 what is left alone. */
export const text = [
  'export class Checkout {',
  '  async run(items: Item[]) {',
  '    const total = items.reduce((sum, item) => sum + item.price * item.amount, 0);',
  '    const due = (await this.rates.today()) * total;',
  '  }',
  '}',
  '',
].join('\n');

export function spanOf(part: string): Span {
  const start = text.indexOf(part);
  if (start === -1) throw new Error(`${part} is not in the text`);
  return { file, start, end: start + part.length };
}

export const where = places({ cwd: '/shop', readText: (path) => (path === file ? text : undefined) });

const sum = 'items.reduce((sum, item) => sum + item.price * item.amount, 0)';

export const lift: Refactoring = {
  id: 'lift-calculations:src/checkout.ts:calculateTotal',
  transform: 'lift-calculations',
  form: 'calculation',
  title: 'lift calculateTotal(items) out of Checkout.run',
  confidence: 'safe',
  assumptions: [],
  span: spanOf(sum),
  origin: 'Checkout.run',
  edits: [{ ...spanOf(sum), text: 'calculateTotal(items)' }],
  imports: [{ file, from: '/shop/src/core/checkout.ts', name: 'calculateTotal', typeOnly: false }],
  creates: [
    {
      file: '/shop/src/core/checkout.ts',
      declarations: [
        {
          kind: 'function',
          name: 'calculateTotal',
          text: `export function calculateTotal(items: readonly Item[]): number {\n  return ${sum};\n}`,
        },
      ],
      imports: [{ file: '/shop/src/core/checkout.ts', from: '@acme/shop', name: 'Item', typeOnly: true }],
    },
  ],
  dependsOn: [],
  logic: 2,
};

export const likelyLift: Refactoring = {
  ...lift,
  id: 'lift-predicates:src/checkout.ts:isDue',
  transform: 'lift-predicates',
  form: 'predicate',
  confidence: 'likely',
  assumptions: ['the getter price has no effect'],
  origin: 'Checkout.bill',
  logic: 1,
};

export const refusal: Refusal = {
  code: 'suspends',
  form: 'calculation',
  span: spanOf('(await this.rates.today()) * total'),
  cause: spanOf('await this.rates.today()'),
  reason: 'the region awaits `this.rates.today()`',
  unblock: 'await it in a statement of its own before',
  origin: 'Checkout.run',
  logic: 1,
};

export const finding: Finding = {
  rule: 'no-business-logic',
  span: refusal.span,
  message: 'Checkout.run calculates what is due',
  evidence: '(await this.rates.today()) * total',
  transform: 'lift-calculations',
  refusal: 'suspends',
};

export const changes: ChangeSet = [
  { file, before: text, after: text.replace(sum, 'calculateTotal(items)') },
  { file: '/shop/src/core/checkout.ts', before: undefined, after: 'export function calculateTotal() {}\n' },
];

export const run: PlannedRun = {
  plan: { refactorings: [lift], refusals: [refusal], findings: [finding] },
  changes,
  withheld: [],
  problems: [],
  files: 12,
  orchestrators: 2,
  logic: 7,
  written: false,
  where,
};
