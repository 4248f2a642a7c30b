import type { Order } from './clients';
import { db } from './db';
import { refundPayment } from './orders-payment';
import { shelf } from './shelf';

export { takePayment, refundPayment } from './orders-payment';

const LIMIT = 100;
let placed = 0;

export interface Receipt {
  id: string;
  amount: number;
}

/** Places an order. */
export async function placeOrder(id: string): Promise<Receipt> {
  const order = await db.find(id);
  if (order.total > LIMIT && order.mail !== '') {
    throw new Error('Too much');
  }
  await shelf.reserve(id);
  placed += 1;
  await db.save({ ...order, state: 'placed' });
  return { id, amount: order.total };
}

export function placedSoFar(): number {
  return placed;
}

export async function cancelOrder(id: string): Promise<void> {
  await shelf.release(id);
  await db.save({ id, state: 'cancelled' });
  await refundPayment(id);
}

export function isOpen(order: Order): boolean {
  return order.total > 0 && order.mail !== '';
}
