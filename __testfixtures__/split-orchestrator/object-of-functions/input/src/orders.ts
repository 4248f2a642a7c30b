import type { Order } from './clients';
import { db } from './db';
import { log } from './log';
import { outbox } from './outbox';
import { shelf } from './shelf';
import { till } from './till';
import { trail } from './trail';

const RATE = 1.2;

/** Everything that is done with orders. */
export const orders = {
  limit: 100,

  /** Takes an order in. */
  async place(id: string): Promise<Order> {
    const order = await db.find(id);
    if (order.total > this.limit && order.mail !== '') {
      throw new Error('Too much');
    }
    await shelf.reserve(id);
    return order;
  },

  async cancel(id: string): Promise<void> {
    await shelf.release(id);
    await db.save({ id, state: 'cancelled' });
    await log.note('cancelled');
  },

  // With the tax on it.
  pay: async (order: Order): Promise<string> => {
    const receipt = await till.charge(order.total * RATE);
    await trail.note(receipt);
    return receipt;
  },

  async refund({ id, mail }: Order, reason = 'as you asked for'): Promise<void> {
    await till.refund(id);
    await trail.note(`refunded ${id}`);
    await outbox.send(mail, `Your money is back, ${reason}`);
  },
};
