import type { CustomerStore, Mailer, OrderStore } from './ports';

interface Deps {
  readonly orders: OrderStore;
  readonly customers: CustomerStore;
  readonly mailer: Mailer;
}

export const makeApprove = (deps: Deps, limit: number) => async (orderId: string) => {
  const order = await deps.orders.get(orderId);
  const customer = await deps.customers.get(order.customerId);
  if (customer.tier !== 'premium' && order.total > limit * 0.9) {
    await deps.mailer.send(customer.email, 'We have to look at your order');
    return false;
  }
  await deps.orders.save(order);
  return true;
};
