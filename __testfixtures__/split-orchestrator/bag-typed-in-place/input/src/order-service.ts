import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';

export class OrderService {
  constructor(private readonly deps: { orders: OrderStore; customers: CustomerStore; payments: Payments; stock: Stock; mailer: Mailer; logger: Logger }) {}

  /** Places an order: stock first, so that nobody pays for what is not there. */
  async place(customerId: string, items: Item[]): Promise<Order> {
    await this.reserveStock(items);
    const order = await this.deps.orders.create(customerId, items, items.length);
    await this.takePayment(order);
    return order;
  }

  private async reserveStock(items: Item[]): Promise<void> {
    for (const item of items) {
      await this.deps.stock.reserve(item.sku, item.quantity);
    }
    this.deps.logger.info('reserved');
  }

  // The mail goes out even if the payment is late.
  private async takePayment(order: Order): Promise<void> {
    const { customers, payments } = this.deps;
    const customer = await customers.get(order.customerId);
    await payments.charge(customer.id, order.total);
    await this.deps.mailer.send(customer.email, 'Thank you');
  }
}
