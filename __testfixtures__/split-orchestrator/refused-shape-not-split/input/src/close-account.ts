import type { CustomerStore, Logger, Mailer, OrderStore, Payments } from './ports';

export interface Deps {
  orders: OrderStore;
  customers: CustomerStore;
  payments: Payments;
  mailer: Mailer;
  logger: Logger;
}

export async function closeAccount(deps: Deps, customerId: string, orderId: string): Promise<void> {
  const customer = await deps.customers.get(customerId);
  const order = await deps.orders.get(orderId);
  await deps.payments.refund(order.id, order.total);
  await deps.mailer.send(customer.email, 'Goodbye');
  deps.logger.info(`closed ${customer.id}`);
}
