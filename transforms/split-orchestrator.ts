/**
 * Splits orchestrators with too many dependencies: operations that need the same collaborators become a class of their own,
 * and the original keeps its name and its public methods and holds what it was split into. Everything that builds it
 * goes through one function that takes the old arguments.
 *
 * Before, in the orchestrator:
 *
 * ```ts
 * export class OrderService {
 *   constructor(
 *     private readonly orders: OrderStore,
 *     private readonly customers: CustomerStore,
 *     private readonly payments: Payments,
 *     private readonly mailer: Mailer,
 *     private readonly logger: Logger,
 *   ) {}
 *
 *   async place(customerId: string, items: Item[]): Promise<Order> {
 *     const customer = await this.customers.find(customerId);
 *     const order = await this.orders.create(customer.id, items, items.length);
 *     this.logger.info('Order placed');
 *     return order;
 *   }
 *
 *   async pay(order: Order): Promise<void> {
 *     await this.payments.charge(order.customerId, order.total);
 *     await this.mailer.send(order.customerId, 'Thank you for your payment');
 *   }
 * }
 * ```
 *
 * After, in the orchestrator:
 *
 * ```ts
 * ```
 */
import '../src/shell/jscodeshift/without-babel.ts';
import { loneFileTransform } from '../src/shell/jscodeshift/lone-file-transform.ts';
import type { TransformMeta } from './meta.ts';

export const meta: TransformMeta = {
  name: 'split-orchestrator',
  title: 'Split orchestrators with too many dependencies',
  forms: ['split'],
  rules: ['max-dependencies'],
};

export default loneFileTransform(meta.name);
