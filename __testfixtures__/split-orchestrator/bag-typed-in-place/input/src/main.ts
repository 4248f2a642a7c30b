import { OrderService } from './order-service';
import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';

export function openOrders(orders: OrderStore, customers: CustomerStore, payments: Payments, stock: Stock, mailer: Mailer, logger: Logger) {
  return new OrderService({ orders, customers, payments, stock, mailer, logger });
}
