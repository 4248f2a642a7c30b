import type { Logger, Mailer, OrderStore, Payments } from './ports';
import type { Customer, Item, Order } from './types';

export class OrderPaymentService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  async createOrder(customer: Customer, items: Item[]): Promise<Order> {
    const order = await this.orders.create(customer.id, items, items.length);
    await this.payments.charge(customer.id, order.total);
    await this.mailer.send(customer.email, 'Thank you');
    this.logger.info('placed');
    return order;
  }
}
