import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';
import { OrderStockService } from './order-stock-service';
import { OrderPaymentService } from './order-payment-service';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly orderStockService: OrderStockService,
    private readonly orderPaymentService: OrderPaymentService,
    readonly mailer: Mailer,
  ) {}

  /** Places an order: stock first, so that nobody pays for what is not there. */
  async place(customerId: string, items: Item[]): Promise<Order> {
    await this.orderStockService.reserveStock(items);
    const order = await this.orders.create(customerId, items, items.length);
    await this.orderPaymentService.takePayment(order);
    return order;
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
  const orderStockService = new OrderStockService(stock, logger);
  const orderPaymentService = new OrderPaymentService(customers, payments, mailer);
  return new OrderService(orders, orderStockService, orderPaymentService, mailer);
}
