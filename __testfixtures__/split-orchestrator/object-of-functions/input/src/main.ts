import type { Order } from './clients';
import { orders } from './orders';

export async function run(order: Order): Promise<string> {
  await orders.refund(order);
  return orders.pay(await orders.place(order.id));
}
