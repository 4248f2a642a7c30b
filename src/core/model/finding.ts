import type { RefusalCode } from './refusal.ts';
import type { Span } from './span.ts';
import type { TransformName } from './transform-name.ts';

export const ruleIds = ['no-business-logic', 'max-dependencies', 'pure-core'] as const;

export type RuleId = (typeof ruleIds)[number];

/** A place that breaks a rule, with what shows it. */
export interface Finding {
  readonly rule: RuleId;
  readonly span: Span;
  /** One sentence, e.g. `CheckoutOrchestrator.processCheckout decides which confirmation is sent`. */
  readonly message: string;
  /** What shows it: the code's own words, e.g. `total > 1000`. */
  readonly evidence: string;
  /** The transform that mends it. */
  readonly transform?: TransformName;
  /** Why the transform would leave it alone. */
  readonly refusal?: RefusalCode;
}
