import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';
import { OrderPaymentService } from './order-payment-service';

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

  private stock: Stock;

  private logger: Logger;

  private orderPaymentService: OrderPaymentService;

  constructor(
    orders: OrderStore,
    orderPaymentService: OrderPaymentService,
    stock: Stock,
    logger: Logger,
  ) {
    this.orders = orders;
    this.stock = stock;
    this.logger = logger;
    this.orderPaymentService = orderPaymentService;
  }

  /** Places an order: stock first, so that nobody pays for what is not there. */
  async place(customerId: string, items: Item[]): Promise<Order> {
    await this.reserveStock(items);
    const order = await this.orders.create(customerId, items, items.length);
    await this.orderPaymentService.takePayment(order);
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
  { orders, customers, stock }: Stores,
  { getLogger }: Config,
  services: { payments: Payments; mailer: Mailer },
): OrderService {
  const logger = getLogger('order-service');
  const orderPaymentService = new OrderPaymentService(
    customers,
    services.payments,
    services.mailer,
  );
  return new OrderService(orders, orderPaymentService, stock, logger);
}
