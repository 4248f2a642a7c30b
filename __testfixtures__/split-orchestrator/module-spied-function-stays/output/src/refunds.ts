import { db } from './db';
import { log } from './log';
import { outbox } from './outbox';
import { shelf } from './shelf';

export { refundOrder } from './refunds-order';

export async function returnItem(id: string): Promise<void> {
  await shelf.release(id);
  await db.save({ id });
}

export async function mailRefund(id: string): Promise<void> {
  await outbox.send(id, 'Refunded');
  await log.note(id);
}
