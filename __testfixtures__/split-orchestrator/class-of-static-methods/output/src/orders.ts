import type { Order } from './clients';
import { db } from './db';
import { log } from './log';
import { pay, refund } from './orders-payment';
import { shelf } from './shelf';

export class Orders {
  static limit = 100;

  static async place(id: string): Promise<Order> {
    const order = await db.find(id);
    if (order.total > Orders.limit && order.mail !== '') {
      throw new Error('Too much');
    }
    await shelf.reserve(id);
    return order;
  }

  static async cancel(id: string): Promise<void> {
    await shelf.release(id);
    await db.save({ id, state: 'cancelled' });
    await log.note('cancelled');
  }

  /**
   * Takes the money.
   */
  static pay(order: Order, ...words: string[]): Promise<string> {
    return pay(order, ...words);
  }

  static refund(order: Order, reason?: string): Promise<void> {
    return refund(order, reason);
  }
}
