import type { Order } from './clients';
import { db } from './db';
import { log } from './log';
import { outbox } from './outbox';
import { shelf } from './shelf';
import { till } from './till';
import { trail } from './trail';

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

/** Takes the money. */
export const takePayment = async (receipt: Receipt): Promise<void> => {
  const payment = await till.charge(rounded(receipt.amount));
  await trail.note(payment);
  await sendReceipt(receipt);
};

export async function refundPayment(id: string): Promise<void> {
  await till.refund(id);
  await trail.note(`refunded ${id}`);
}

async function sendReceipt(receipt: Receipt): Promise<void> {
  await outbox.send(receipt.id, `Paid ${rounded(receipt.amount)}`);
  await log.note('sent');
}

// Half a cent is a cent.
function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}

export function isOpen(order: Order): boolean {
  return order.total > 0 && order.mail !== '';
}
