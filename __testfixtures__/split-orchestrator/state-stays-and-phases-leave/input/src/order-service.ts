import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';

export class OrderService {
  private busy = false;

  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly stock: Stock,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  async pay(order: Order): Promise<void> {
    this.busy = true;
    const customer = await this.customers.get(order.customerId);
    await this.payments.charge(customer.id, order.total);
    await this.mailer.send(customer.email, 'Thank you');
    this.busy = false;
  }

  async reserve(items: Item[]): Promise<void> {
    if (this.busy) {
      this.logger.info('busy');
    }
    await this.stock.reserve(items.join(), 1);
    await this.orders.create('', items, 1);
  }
}
