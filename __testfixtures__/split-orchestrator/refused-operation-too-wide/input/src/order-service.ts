import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly stock: Stock,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  place(customerId: string, items: Item[]): Promise<Order> {
    return this.customers
      .get(customerId)
      .then((customer) => this.orders.create(customer.id, items, items.length))
      .then((order) => this.payments.charge(order.customerId, order.total).then(() => order))
      .then((order) => this.stock.reserve(order.id, items.length).then(() => order))
      .then((order) => this.mailer.send(customerId, 'Thank you').then(() => order))
      .finally(() => this.logger.info('placed'));
  }
}
