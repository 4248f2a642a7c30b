/**
 * Moves methods that only compute into the core: a private one goes whole and its calls with it, a public one leaves a
 * delegate of one line, so that nobody who calls it has to change.
 *
 * Before, in the orchestrator:
 *
 * ```ts
 * async place(customerId: string, items: Item[]): Promise<void> {
 *   await this.orders.create(customerId, items, this.calculateTotal(items));
 * }
 *
 * private calculateTotal(items: Item[]): number {
 *   return items.reduce((sum, item) => sum + item.price * item.quantity, 0);
 * }
 * ```
 *
 * After, in the orchestrator:
 *
 * ```ts
 * async place(customerId: string, items: Item[]): Promise<void> {
 *   await this.orders.create(customerId, items, calculateTotal(items));
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
  name: 'lift-methods',
  title: 'Move pure methods into the core',
  forms: ['pure-method'],
  rules: ['no-business-logic'],
};

export default loneFileTransform(meta.name);
