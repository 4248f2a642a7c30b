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

  async place(customerId: string, items: Item[]): Promise<Order> {
    const customer = await this.customers.get(customerId);
    for (const item of items) {
      await this.stock.reserve(item.sku, item.quantity);
    }
    const order = await this.orders.create(customer.id, items, items.length);
    await this.payments.charge(customer.id, order.total);
    await this.mailer.send(customer.email, this.thanks);
    this.logger.info('placed');
    return order;
  }
}
