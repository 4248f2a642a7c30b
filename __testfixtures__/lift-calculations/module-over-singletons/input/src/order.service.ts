import { db } from './lib/db';
import { mailer } from './lib/mailer';
import type { Item } from './types';

export async function placeOrder(customerId: string, items: Item[]) {
  const customer = await db.customers.get(customerId);
  const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  const order = await db.orders.create(customerId, items, total);
  await mailer.send(customer.email, `Ordered for ${total}`);
  return order;
}

export default async function cancelOrder(orderId: string, days: number): Promise<void> {
  const order = await db.orders.get(orderId);
  const refund = Math.round(order.total * (days > 14 ? 0.5 : 1) * 100) / 100;
  await mailer.send(order.customerId, `You get ${refund} back`);
}
