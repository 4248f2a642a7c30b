import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';
import { OrderStockService } from './order-stock-service';
import { OrderPaymentService } from './order-payment-service';

export interface World {
  readonly orders: OrderStore;
  readonly customers: CustomerStore;
  readonly payments: Payments;
  readonly stock: Stock;
  readonly loggerOf: (name: string) => Logger;
}

export class OrderService {
  private readonly orders: OrderStore;
  private readonly orderStockService: OrderStockService;
  private readonly orderPaymentService: OrderPaymentService;

  constructor(
    private readonly world: Readonly<World>,
    mailer: Mailer,
  ) {
    this.orders = world.orders;
    const logger = world.loggerOf('orders');
    this.orderStockService = new OrderStockService(world.stock, logger);
    this.orderPaymentService = new OrderPaymentService(world.customers, world.payments, mailer);
  }

  /** Places an order: stock first, so that nobody pays for what is not there. */
  async place(customerId: string, items: Item[]): Promise<Order> {
    await this.orderStockService.reserveStock(items);
    const order = await this.orders.create(customerId, items, items.length);
    await this.orderPaymentService.takePayment(order);
    return order;
  }

  withMailer(mailer: Mailer): OrderService {
    return new (this.constructor as typeof OrderService)(this.world, mailer);
  }
}
