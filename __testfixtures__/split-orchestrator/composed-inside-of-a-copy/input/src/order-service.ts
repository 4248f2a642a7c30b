import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';

export interface World {
  readonly orders: OrderStore;
  readonly customers: CustomerStore;
  readonly payments: Payments;
  readonly stock: Stock;
  readonly loggerOf: (name: string) => Logger;
}

export class OrderService {
  private readonly orders: OrderStore;
  private readonly customers: CustomerStore;
  private readonly payments: Payments;
  private readonly stock: Stock;
  private readonly mailer: Mailer;
  private readonly logger: Logger;

  constructor(
    private readonly world: Readonly<World>,
    mailer: Mailer,
  ) {
    this.orders = world.orders;
    this.customers = world.customers;
    this.payments = world.payments;
    this.stock = world.stock;
    this.mailer = mailer;
    this.logger = world.loggerOf('orders');
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

  withMailer(mailer: Mailer): OrderService {
    return new (this.constructor as typeof OrderService)(this.world, mailer);
  }
}
