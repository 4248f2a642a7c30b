import { OrderService } from './order-service';
import type { CustomerStore, Logger, Mailer, OrderStore, Payments } from './ports';

export interface World {
  readonly orders: OrderStore;
  readonly customers: CustomerStore;
  readonly payments: Payments;
  readonly mailer: Mailer;
  readonly logger: Logger;
}

export function buildOrders(world: World): OrderService {
  return new OrderService(world.orders, world.customers, world.payments, world.mailer, world.logger);
}
