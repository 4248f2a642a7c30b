import { createOrderService } from './order-service';
import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';

export function openOrders(orders: OrderStore, customers: CustomerStore, payments: Payments, stock: Stock, mailer: Mailer, logger: Logger) {
  return createOrderService({ orders, customers, payments, stock, mailer, logger });
}
