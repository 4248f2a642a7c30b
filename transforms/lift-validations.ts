/**
 * Lifts validations out of orchestrators: a run of guards that throw, or that return early, becomes one function in the
 * core; of a guard that has effects the rule is lifted. Null checks and other checks that narrow a type stay where they are.
 *
 * Before, in the orchestrator:
 *
 * ```ts
 * async pay(customerId: string, amount: number): Promise<void> {
 *   if (amount <= 0) {
 *     throw new PaymentError('Nothing to pay');
 *   }
 *   if (amount > 10_000) {
 *     throw new PaymentError('Amount is over the limit');
 *   }
 *   await this.payments.charge(customerId, amount);
 * }
 * ```
 *
 * After, in the orchestrator:
 *
 * ```ts
 * async pay(customerId: string, amount: number): Promise<void> {
 *   validateAmount(amount);
 *   await this.payments.charge(customerId, amount);
 * }
 * ```
 *
 * and in the core:
 *
 * ```ts
 * export function validateAmount(amount: number): void {
 *   if (amount <= 0) {
 *     throw new PaymentError('Nothing to pay');
 *   }
 *   if (amount > 10_000) {
 *     throw new PaymentError('Amount is over the limit');
 *   }
 * }
 * ```
 */
import '../src/shell/jscodeshift/without-babel.ts';
import { loneFileTransform } from '../src/shell/jscodeshift/lone-file-transform.ts';
import type { TransformMeta } from './meta.ts';

export const meta: TransformMeta = {
  name: 'lift-validations',
  title: 'Lift validations into the core',
  forms: ['throwing-guards', 'returning-guards', 'effectful-guard'],
  rules: ['no-business-logic'],
};

export default loneFileTransform(meta.name);
