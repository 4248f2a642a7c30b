import { db } from './db';
import { log } from './log';
import { outbox } from './outbox';
import { shelf } from './shelf';
import { till } from './till';
import { trail } from './trail';

export async function refundOrder(id: string, amount: number): Promise<void> {
  if (amount > 100 && id !== '') throw new Error('Too much');
  await till.refund(id);
  await trail.note(id);
}

export async function returnItem(id: string): Promise<void> {
  await shelf.release(id);
  await db.save({ id });
}

export async function mailRefund(id: string): Promise<void> {
  await outbox.send(id, 'Refunded');
  await log.note(id);
}
