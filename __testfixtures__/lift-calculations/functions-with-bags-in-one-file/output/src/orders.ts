import type { OrderStore, Payments, Stock } from './ports';
import type { Item } from './types';
import { calculateRefund, calculateSpare, calculateTotal } from './core/orders';

interface OrderDeps {
  orders: OrderStore;
  payments: Payments;
  stock: Stock;
}

export async function placeOrder(deps: OrderDeps, customerId: string, items: Item[]) {
  await reserveAll(deps, items);
  const total = calculateTotal(items);
  const order = await deps.orders.create(customerId, items, total);
  await deps.payments.charge(customerId, total);
  return order;
}

export async function cancelOrder(deps: OrderDeps, orderId: string, days: number) {
  const order = await deps.orders.get(orderId);
  const refund = calculateRefund(order.total, days);
  await deps.payments.refund(order.id, refund);
}

async function reserveAll(deps: OrderDeps, items: Item[]): Promise<void> {
  for (const item of items) {
    const spare = calculateSpare(item.quantity);
    await deps.stock.reserve(item.sku, spare);
  }
}
