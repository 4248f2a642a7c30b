import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';

export class OrderService {
  private readonly thanks = 'Thank you';

  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly stock: Stock,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  /** Places an order: stock first, so that nobody pays for what is not there. */
  async place(customerId: string, items: Item[]): Promise<Order> {
    await this.reserveStock(items);
    const order = await this.orders.create(customerId, items, items.length);
    await this.takePayment(order);
    return order;
  }

  private async reserveStock(items: Item[]): Promise<void> {
    for (const item of items) {
      await this.stock.reserve(item.sku, item.quantity);
    }
    this.logger.info('reserved');
  }

  // The mail goes out even if the payment is late.
  private async takePayment(order: Order): Promise<void> {
    const customer = await this.customers.get(order.customerId);
    await this.payments.charge(customer.id, order.total);
    await this.mailer.send(customer.email, this.thanks);
  }
}
