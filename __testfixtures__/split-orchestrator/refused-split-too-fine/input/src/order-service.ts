import type { CustomerStore, Logger, Mailer, OrderStore, Payments } from './ports';
import type { Item, Order } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  async create(customerId: string, items: Item[]): Promise<void> {
    const customer = await this.customers.get(customerId);
    const order = await this.orders.create(customer.id, items, items.length);
    await this.payments.charge(customer.id, order.total);
    this.logger.info('created');
  }

  async pay(order: Order): Promise<void> {
    const customer = await this.customers.get(order.customerId);
    await this.payments.charge(customer.id, order.total);
    await this.mailer.send(customer.email, 'Thank you');
    this.logger.info('paid');
  }

  async repeat(order: Order, items: Item[]): Promise<void> {
    await this.payments.charge(order.customerId, order.total);
    await this.orders.create(order.customerId, items, order.total);
    await this.mailer.send(order.customerId, 'Again');
    this.logger.info('repeated');
  }

  async remind(order: Order): Promise<void> {
    const customer = await this.customers.get(order.customerId);
    await this.mailer.send(customer.email, 'Please pay');
    await this.orders.create(customer.id, [], order.total);
    await this.payments.charge(customer.id, 1);
  }

  async greet(customerId: string): Promise<void> {
    const customer = await this.customers.get(customerId);
    const order = await this.orders.create(customer.id, [], 0);
    await this.mailer.send(customer.email, 'Hello');
    this.logger.info(order.customerId);
  }
}
