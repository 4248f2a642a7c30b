import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';

/** From the cart to the paid order. */
export class CheckoutWorkflow {
  constructor(
    private readonly customers: CustomerStore,
    private readonly orders: OrderStore,
    private readonly payments: Payments,
    private readonly stock: Stock,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  /** Gives the stock back and rethrows when anything fails. */
  async checkOut(customerId: string, items: Item[]): Promise<Order> {
    for (const item of items) {
      await this.stock.reserve(item.sku, item.quantity);
    }
    try {
      const customer = await this.customers.get(customerId);

      // Charge the order, and store it as paid
      const order = await this.orders.create(customer.id, items, items.length);
      const payment = await this.payments.charge(customer.id, order.total);
      if (!payment.success) {
        throw new Error(payment.reason);
      }
      order.status = 'paid';
      await this.orders.save(order);

      // Tell the customer
      await this.mailer.send(customer.email, 'Thank you', order.id);
      this.logger.info(`${order.id} is paid`);
      return order;
    } catch (error) {
      this.logger.warn('the checkout failed');
      for (const item of items) {
        await this.stock.reserve(item.sku, -item.quantity);
      }
      throw error;
    }
  }
}
