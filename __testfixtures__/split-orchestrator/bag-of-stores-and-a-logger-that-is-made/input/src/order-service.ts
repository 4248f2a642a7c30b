import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';

export interface Stores {
  orders: OrderStore;
  customers: CustomerStore;
  stock: Stock;
}

export interface Config {
  getLogger(name: string): Logger;
}

export class OrderService {
  private orders: OrderStore;

  private customers: CustomerStore;

  private payments: Payments;

  private stock: Stock;

  private mailer: Mailer;

  private logger: Logger;

  constructor(
    { orders, customers, stock }: Stores,
    { getLogger }: Config,
    services: { payments: Payments; mailer: Mailer },
  ) {
    this.orders = orders;
    this.customers = customers;
    this.stock = stock;
    this.logger = getLogger('order-service');
    this.payments = services.payments;
    this.mailer = services.mailer;
  }

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
    await this.mailer.send(customer.email, 'Thank you');
  }
}
