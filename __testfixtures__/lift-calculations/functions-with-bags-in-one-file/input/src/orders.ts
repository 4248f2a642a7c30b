import type { OrderStore, Payments, Stock } from './ports';
import type { Item } from './types';

interface OrderDeps {
  orders: OrderStore;
  payments: Payments;
  stock: Stock;
}

export async function placeOrder(deps: OrderDeps, customerId: string, items: Item[]) {
  await reserveAll(deps, items);
  const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  const order = await deps.orders.create(customerId, items, total);
  await deps.payments.charge(customerId, total);
  return order;
}

export async function cancelOrder(deps: OrderDeps, orderId: string, days: number) {
  const order = await deps.orders.get(orderId);
  const refund = Math.round(order.total * (days > 14 ? 0.5 : 1) * 100) / 100;
  await deps.payments.refund(order.id, refund);
}

async function reserveAll(deps: OrderDeps, items: Item[]): Promise<void> {
  for (const item of items) {
    const spare = Math.ceil(item.quantity * 1.05) + 1;
    await deps.stock.reserve(item.sku, spare);
  }
}
