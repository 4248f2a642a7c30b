import { createOrderService } from './order-service';
import type { CustomerStore, Logger, Mailer, OrderStore, Stock } from './ports';

export function build(orders: OrderStore, customers: CustomerStore, stock: Stock, mailer: Mailer, logger: Logger) {
  return createOrderService(orders, customers, stock, mailer, logger);
}
