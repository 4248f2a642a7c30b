import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';
import { OrderPaymentService } from './order-payment-service';

export class OrderService {
  private busy = false;

  constructor(
    private readonly orders: OrderStore,
    private readonly orderPaymentService: OrderPaymentService,
    private readonly stock: Stock,
    private readonly logger: Logger,
  ) {}

  async pay(order: Order): Promise<void> {
    this.busy = true;
    await this.orderPaymentService.chargePayment(order);
    this.busy = false;
  }

  async reserve(items: Item[]): Promise<void> {
    if (this.busy) {
      this.logger.info('busy');
    }
    await this.stock.reserve(items.join(), 1);
    await this.orders.create('', items, 1);
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
  const orderPaymentService = new OrderPaymentService(customers, payments, mailer);
  return new OrderService(orders, orderPaymentService, stock, logger);
}
