import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';

declare function watch(service: object): void;

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly stock: Stock,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  async pay(order: Order): Promise<void> {
    const customer = await this.customers.get(order.customerId);
    watch(this);
    await this.payments.charge(customer.id, order.total);
    watch(this);
    await this.mailer.send(customer.email, 'Thank you');
  }

  async reserve(items: Item[]): Promise<void> {
    await this.stock.reserve(items.join(), 1);
    watch(this);
    await this.orders.create('', items, 1);
    watch(this);
    this.logger.info('reserved');
  }
}
