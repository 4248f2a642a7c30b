import { OrderService, type World } from './order-service';
import type { Mailer } from './ports';

export function buildOrders(world: World, mailer: Mailer): OrderService {
  return new OrderService(world, mailer);
}
