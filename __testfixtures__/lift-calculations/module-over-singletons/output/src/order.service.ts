import { db } from './lib/db';
import { mailer } from './lib/mailer';
import type { Item } from './types';
import { calculateRefund, calculateTotal } from './core/order';

export async function placeOrder(customerId: string, items: Item[]) {
  const customer = await db.customers.get(customerId);
  const total = calculateTotal(items);
  const order = await db.orders.create(customerId, items, total);
  await mailer.send(customer.email, `Ordered for ${total}`);
  return order;
}

export default async function cancelOrder(orderId: string, days: number): Promise<void> {
  const order = await db.orders.get(orderId);
  const refund = calculateRefund(order.total, days);
  await mailer.send(order.customerId, `You get ${refund} back`);
}
