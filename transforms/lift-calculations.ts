/**
 * Lifts calculations out of orchestrators: an expression, or a run of statements that builds one or several values,
 * becomes a pure function in the core, named after what it yields.
 *
 * Before, in the orchestrator:
 *
 * ```ts
 * async place(customerId: string, items: Item[]): Promise<Order> {
 *   const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
 *   return this.orders.create(customerId, items, total);
 * }
 * ```
 *
 * After, in the orchestrator:
 *
 * ```ts
 * async place(customerId: string, items: Item[]): Promise<Order> {
 *   const total = calculateTotal(items);
 *   return this.orders.create(customerId, items, total);
 * }
 * ```
 *
 * and in the core:
 *
 * ```ts
 * export function calculateTotal(items: readonly Item[]): number {
 *   return items.reduce((sum, item) => sum + item.price * item.quantity, 0);
 * }
 * ```
 */
import '../src/shell/jscodeshift/without-babel.ts';
import { loneFileTransform } from '../src/shell/jscodeshift/lone-file-transform.ts';
import type { TransformMeta } from './meta.ts';

export const meta: TransformMeta = {
  name: 'lift-calculations',
  title: 'Lift calculations into the core',
  forms: ['calculation'],
  rules: ['no-business-logic'],
};

export default loneFileTransform(meta.name);
