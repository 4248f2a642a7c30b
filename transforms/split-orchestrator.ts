/**
 * Splits orchestrators with too many dependencies: operations that need the same collaborators become a class of their own,
 * in a file of its own, and the original keeps its name and its public methods. Everything that builds it goes through
 * one function, which takes the old arguments. What a plain bag of dependencies holds counts by itself. Classes that NestJS,
 * tsyringe, Inversify, Angular or Awilix builds stay built by it. Functions of a module become modules, which the original passes on.
 *
 * Before, in the orchestrator:
 *
 * ```ts
 * export class OrderService {
 *   constructor(
 *     private readonly orders: OrderStore,
 *     private readonly customers: CustomerStore,
 *     private readonly stock: Stock,
 *     private readonly payments: Payments,
 *     private readonly mailer: Mailer,
 *   ) {}
 *
 *   async place(customerId: string, items: Item[]): Promise<Order> {
 *     for (const item of items) {
 *       await this.stock.reserve(item.sku, item.quantity);
 *     }
 *     return this.orders.create(customerId, items, items.length);
 *   }
 *
 *   async pay(order: Order): Promise<void> {
 *     const customer = await this.customers.get(order.customerId);
 *     await this.payments.charge(customer.id, order.total);
 *     await this.mailer.send(customer.email, 'Thank you for your payment');
 *   }
 * }
 * ```
 *
 * After, in the orchestrator:
 *
 * ```ts
 * export class OrderService {
 *   constructor(
 *     private readonly orders: OrderStore,
 *     private readonly orderPaymentService: OrderPaymentService,
 *     private readonly stock: Stock,
 *   ) {}
 *
 *   async place(customerId: string, items: Item[]): Promise<Order> {
 *     for (const item of items) {
 *       await this.stock.reserve(item.sku, item.quantity);
 *     }
 *     return this.orders.create(customerId, items, items.length);
 *   }
 *
 *   pay(order: Order): Promise<void> {
 *     return this.orderPaymentService.pay(order);
 *   }
 * }
 *
 * export function createOrderService(
 *   orders: OrderStore,
 *   customers: CustomerStore,
 *   stock: Stock,
 *   payments: Payments,
 *   mailer: Mailer,
 * ): OrderService {
 *   const orderPaymentService = new OrderPaymentService(customers, payments, mailer);
 *   return new OrderService(orders, orderPaymentService, stock);
 * }
 * ```
 *
 * and beside it:
 *
 * ```ts
 * export class OrderPaymentService {
 *   constructor(
 *     private readonly customers: CustomerStore,
 *     private readonly payments: Payments,
 *     private readonly mailer: Mailer,
 *   ) {}
 *
 *   async pay(order: Order): Promise<void> {
 *     const customer = await this.customers.get(order.customerId);
 *     await this.payments.charge(customer.id, order.total);
 *     await this.mailer.send(customer.email, 'Thank you for your payment');
 *   }
 * }
 * ```
 */
import '../src/shell/jscodeshift/without-babel.ts';
import { severalFilesTransform } from '../src/shell/jscodeshift/several-files-transform.ts';
import type { TransformMeta } from './meta.ts';

export const meta: TransformMeta = {
  name: 'split-orchestrator',
  title: 'Split orchestrators with too many dependencies',
  forms: ['split'],
  rules: ['max-dependencies'],
};

export default severalFilesTransform(meta.name);
