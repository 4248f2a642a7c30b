import { OrderService } from './order-service';
import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';

export interface World {
  readonly orders: OrderStore;
  readonly customers: CustomerStore;
  readonly payments: Payments;
  readonly stock: Stock;
  readonly mailer: Mailer;
  readonly logger: Logger;
}

export function buildOrders(world: World): OrderService {
  return new OrderService(world.orders, world.customers, world.payments, world.stock, world.mailer, world.logger);
}

export const describeOrders = (service: OrderService) => JSON.stringify({ service, at: 'noon' });
