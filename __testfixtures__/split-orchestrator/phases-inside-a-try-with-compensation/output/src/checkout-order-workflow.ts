import type { Logger, Mailer, OrderStore, Payments } from './ports';
import type { Customer, Item, Order } from './types';

export class CheckoutOrderWorkflow {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  async finishCheckOut(customer: Customer, items: Item[]): Promise<Order> {
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
  }
}
