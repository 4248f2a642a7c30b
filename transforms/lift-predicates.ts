/**
 * Lifts rules out of orchestrators: a condition of several terms, on which an effect or a jump depends, becomes a named
 * predicate in the core. The terms that narrow a type or guard a null stay in the shell.
 *
 * Before, in the orchestrator:
 *
 * ```ts
 * async pay(customer: Customer, amount: number): Promise<void> {
 *   let payment = await this.payments.charge(customer.id, amount);
 *   if (!payment.success && customer.tier === 'premium' && payment.reason.includes('declined')) {
 *     this.logger.info('Payment declined, trying again');
 *     payment = await this.payments.charge(customer.id, amount);
 *   }
 *   this.logger.info(payment.reason);
 * }
 * ```
 *
 * After, in the orchestrator:
 *
 * ```ts
 * async pay(customer: Customer, amount: number): Promise<void> {
 *   let payment = await this.payments.charge(customer.id, amount);
 *   if (shouldRetryPayment(payment, customer.tier)) {
 *     this.logger.info('Payment declined, trying again');
 *     payment = await this.payments.charge(customer.id, amount);
 *   }
 *   this.logger.info(payment.reason);
 * }
 * ```
 *
 * and in the core:
 *
 * ```ts
 * export function shouldRetryPayment(
 *   payment: { readonly success: boolean; readonly reason: string },
 *   tier: Tier,
 * ): boolean {
 *   return !payment.success && tier === 'premium' && payment.reason.includes('declined');
 * }
 * ```
 */
import '../src/shell/jscodeshift/without-babel.ts';
import { loneFileTransform } from '../src/shell/jscodeshift/lone-file-transform.ts';
import type { TransformMeta } from './meta.ts';

export const meta: TransformMeta = {
  name: 'lift-predicates',
  title: 'Lift rules into named predicates in the core',
  forms: ['predicate'],
  rules: ['no-business-logic'],
};

export default loneFileTransform(meta.name);
