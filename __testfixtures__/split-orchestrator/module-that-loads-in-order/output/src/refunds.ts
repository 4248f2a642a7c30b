import { db } from './db';
import './log';
import { shelf } from './shelf';
import { till } from './till';
import { trail } from './trail';

export { mailRefund } from './refunds-outbox';

export async function refundOrder(id: string, amount: number): Promise<void> {
  if (amount > 100 && id !== '') throw new Error('Too much');
  await till.refund(id);
  await trail.note(id);
}

export async function returnItem(id: string): Promise<void> {
  await shelf.release(id);
  await db.save({ id });
}
