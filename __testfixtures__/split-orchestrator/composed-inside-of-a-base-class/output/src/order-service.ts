import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';
import { OrderStockService } from './order-stock-service';
import { OrderPaymentService } from './order-payment-service';

export class OrderService {
  private readonly orderStockService: OrderStockService;

  private readonly orderPaymentService: OrderPaymentService;

  constructor(
    private readonly orders: OrderStore,
    customers: CustomerStore,
    payments: Payments,
    stock: Stock,
    protected readonly mailer: Mailer,
    logger: Logger,
  ) {
    this.orderStockService = new OrderStockService(stock, logger);
    this.orderPaymentService = new OrderPaymentService(customers, payments, mailer);
  }

  /** Places an order: stock first, so that nobody pays for what is not there. */
  async place(customerId: string, items: Item[]): Promise<Order> {
    await this.reserveStock(items);
    const order = await this.orders.create(customerId, items, items.length);
    await this.orderPaymentService.takePayment(order);
    return order;
  }

  protected reserveStock(items: Item[]): Promise<void> {
    return this.orderStockService.reserveStock(items);
  }
}
