import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';

export class OrderService {
  private step = '';

  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly stock: Stock,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  async pay(order: Order): Promise<void> {
    this.step = 'customer';
    const customer = await this.customers.get(order.customerId);
    this.step = 'payment';
    await this.payments.charge(customer.id, order.total);
    this.step = 'mail';
    await this.mailer.send(customer.email, 'Thank you');
  }

  async reserve(items: Item[]): Promise<void> {
    this.logger.info(this.step);
    await this.stock.reserve(items.join(), 1);
    this.step = 'order';
    await this.orders.create('', items, 1);
  }
}
