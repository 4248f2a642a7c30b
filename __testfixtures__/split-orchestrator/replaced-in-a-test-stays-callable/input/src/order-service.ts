import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Order } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly stock: Stock,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  /** Gives the money back. */
  async refund(order: Order, reason = 'none'): Promise<void> {
    await this.payments.refund(order.id, order.total);
    await this.tell(order, reason);
  }

  /** Takes what was reserved out of the shelves. */
  async pick({ items }: Order): Promise<number> {
    let picked = 0;
    for (const item of items) {
      picked += await this.stock.available(item.sku);
    }
    this.logger.info(`picked ${picked}`);
    return picked;
  }

  async load<T extends Order>(id: string, convert: (order: Order) => T, ...tags: string[]): Promise<T> {
    const order = await this.orders.get(id);
    this.logger.info(tags.join());
    return convert(order);
  }

  isOpen(order: Order | undefined): order is Order {
    this.logger.info('asked');
    return order !== undefined && order.status === 'draft';
  }

  async tell(order: Order, reason: string): Promise<void> {
    const customer = await this.customers.get(order.customerId);
    await this.mailer.send(customer.email, reason);
  }
}
