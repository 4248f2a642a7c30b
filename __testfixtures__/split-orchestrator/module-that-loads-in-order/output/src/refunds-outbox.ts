import { log } from './log';
import { outbox } from './outbox';

export async function mailRefund(id: string): Promise<void> {
  await outbox.send(id, 'Refunded');
  await log.note(id);
}
