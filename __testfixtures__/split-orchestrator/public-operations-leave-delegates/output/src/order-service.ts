import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Order } from './types';
import { OrderRefundService } from './order-refund-service';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly orderRefundService: OrderRefundService,
    private readonly stock: Stock,
    private readonly logger: Logger,
  ) {}

  /** Gives the money back. */
  refund(order: Order, reason?: string): Promise<void> {
    return this.orderRefundService.refund(order, reason);
  }

  /** Takes what was reserved out of the shelves. */
  async pick({ items }: Order): Promise<number> {
    let picked = 0;
    for (const item of items) {
      picked += await this.stock.available(item.sku);
    }
    this.logger.info(`picked ${picked}`);
    return picked;
  }

  async load<T extends Order>(id: string, convert: (order: Order) => T, ...tags: string[]): Promise<T> {
    const order = await this.orders.get(id);
    this.logger.info(tags.join());
    return convert(order);
  }

  isOpen(order: Order | undefined): order is Order {
    this.logger.info('asked');
    return order !== undefined && order.status === 'draft';
  }
}

/** Builds an OrderService with its parts. */
export function createOrderService(
  orders: OrderStore,
  customers: CustomerStore,
  payments: Payments,
  stock: Stock,
  mailer: Mailer,
  logger: Logger,
): OrderService {
  const orderRefundService = new OrderRefundService(customers, payments, mailer);
  return new OrderService(orders, orderRefundService, stock, logger);
}
