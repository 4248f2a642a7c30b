import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';
import { OrderPaymentService } from './order-payment-service';

export class Counting {
  constructor(private readonly name: string) {}

  protected count(what: string): string {
    return `${this.name} ${what}`;
  }
}

export class OrderService extends Counting {
  constructor(
    name: string,
    private readonly orders: OrderStore,
    private readonly orderPaymentService: OrderPaymentService,
    private readonly stock: Stock,
    private readonly logger: Logger,
  ) {
    super(name);
  }

  /** Places an order: stock first, so that nobody pays for what is not there. */
  async place(customerId: string, items: Item[]): Promise<Order> {
    await this.reserveStock(items);
    const order = await this.orders.create(customerId, items, items.length);
    await this.orderPaymentService.takePayment(order);
    this.count(order.id);
    return order;
  }

  private async reserveStock(items: Item[]): Promise<void> {
    for (const item of items) {
      await this.stock.reserve(item.sku, item.quantity);
    }
    this.logger.info('reserved');
  }
}

/** Builds an OrderService with its parts. */
export function createOrderService(
  name: string,
  orders: OrderStore,
  customers: CustomerStore,
  payments: Payments,
  stock: Stock,
  mailer: Mailer,
  logger: Logger,
): OrderService {
  const orderPaymentService = new OrderPaymentService(customers, payments, mailer);
  return new OrderService(name, orders, orderPaymentService, stock, logger);
}
