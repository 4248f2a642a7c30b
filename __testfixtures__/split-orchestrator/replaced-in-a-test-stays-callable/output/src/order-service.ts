import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Order } from './types';
import { OrderPickingService } from './order-picking-service';

export class OrderService {
  constructor(
    private readonly orderPickingService: OrderPickingService,
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly mailer: Mailer,
  ) {}

  /** Gives the money back. */
  async refund(order: Order, reason = 'none'): Promise<void> {
    await this.payments.refund(order.id, order.total);
    await this.tell(order, reason);
  }

  /** Takes what was reserved out of the shelves. */
  pick(order: Order): Promise<number> {
    return this.orderPickingService.pick(order);
  }

  load<T extends Order>(id: string, convert: (order: Order) => T, ...tags: string[]): Promise<T> {
    return this.orderPickingService.load<T>(id, convert, ...tags);
  }

  isOpen(order: Order | undefined): order is Order {
    return this.orderPickingService.isOpen(order);
  }

  async tell(order: Order, reason: string): Promise<void> {
    const customer = await this.customers.get(order.customerId);
    await this.mailer.send(customer.email, reason);
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
  const orderPickingService = new OrderPickingService(orders, stock, logger);
  return new OrderService(orderPickingService, customers, payments, mailer);
}
