import type { Order } from './clients';
import { outbox } from './outbox';
import { till } from './till';
import { trail } from './trail';

export async function pay(order: Order, ...words: string[]): Promise<string> {
  const receipt = await till.charge(order.total * 1.2);
  await trail.note(words.join(' '));
  return receipt;
}

export async function refund({ id, mail }: Order, reason = 'as you asked for'): Promise<void> {
  await till.refund(id);
  await trail.note(`refunded ${id}`);
  await outbox.send(mail, `Your money is back, ${reason}`);
}
