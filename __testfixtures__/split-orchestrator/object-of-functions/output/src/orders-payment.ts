import type { Order } from './clients';
import { outbox } from './outbox';
import { till } from './till';
import { trail } from './trail';

const RATE = 1.2;

// With the tax on it.
export const pay = async (order: Order): Promise<string> => {
  const receipt = await till.charge(order.total * RATE);
  await trail.note(receipt);
  return receipt;
};

export async function refund({ id, mail }: Order, reason = 'as you asked for'): Promise<void> {
  await till.refund(id);
  await trail.note(`refunded ${id}`);
  await outbox.send(mail, `Your money is back, ${reason}`);
}
