import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';
import { OrderPaymentService } from './order-payment-service';

export class OrderService {
  constructor(
    private readonly orderPaymentService: OrderPaymentService,
    private readonly customers: CustomerStore,
    private readonly stock: Stock,
  ) {}

  async place(customerId: string, items: Item[]): Promise<Order> {
    const customer = await this.customers.get(customerId);
    for (const item of items) {
      await this.stock.reserve(item.sku, item.quantity);
    }
    return this.orderPaymentService.createOrder(customer, items);
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
  const orderPaymentService = new OrderPaymentService(orders, payments, mailer, logger);
  return new OrderService(orderPaymentService, customers, stock);
}
