import { OrderService } from './order-service';
import type { CustomerStore, Logger, Mailer, OrderStore, Stock } from './ports';

export function build(orders: OrderStore, customers: CustomerStore, stock: Stock, mailer: Mailer, logger: Logger) {
  return new OrderService(orders, customers, stock, mailer, logger);
}
