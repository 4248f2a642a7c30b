import type { Order } from './clients';
import { db } from './db';
import { log } from './log';
import { pay, refund } from './orders-payment';
import { shelf } from './shelf';

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

  pay,

  refund,
};
