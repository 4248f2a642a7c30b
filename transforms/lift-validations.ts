/**
 * Lifts rules out of orchestrators: runs of guards that throw or return early become one function, and a condition
 * that decides about an effect becomes a predicate. Null checks and checks that narrow a type stay where they are.
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
  title: 'Lift rules and validations into the core',
  forms: ['predicate', 'throwing-guards', 'returning-guards', 'effectful-guard'],
  rules: ['no-business-logic'],
};

export default loneFileTransform(meta.name);
