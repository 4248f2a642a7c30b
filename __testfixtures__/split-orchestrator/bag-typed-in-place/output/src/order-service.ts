import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';
import { OrderPaymentService } from './order-payment-service';

export class OrderService {
  constructor(
    private readonly deps: { orders: OrderStore; customers: CustomerStore; payments: Payments; stock: Stock; mailer: Mailer; logger: Logger },
    private readonly payment: OrderPaymentService,
  ) {}

  /** Places an order: stock first, so that nobody pays for what is not there. */
  async place(customerId: string, items: Item[]): Promise<Order> {
    await this.reserveStock(items);
    const order = await this.deps.orders.create(customerId, items, items.length);
    await this.payment.takePayment(order);
    return order;
  }

  private async reserveStock(items: Item[]): Promise<void> {
    for (const item of items) {
      await this.deps.stock.reserve(item.sku, item.quantity);
    }
    this.deps.logger.info('reserved');
  }
}

/** Builds an OrderService with its parts. */
export function createOrderService(
  deps: { orders: OrderStore; customers: CustomerStore; payments: Payments; stock: Stock; mailer: Mailer; logger: Logger },
): OrderService {
  const payment = new OrderPaymentService(deps);
  return new OrderService(deps, payment);
}
