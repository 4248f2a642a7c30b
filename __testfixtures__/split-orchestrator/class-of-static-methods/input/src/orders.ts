import type { Order } from './clients';
import { db } from './db';
import { log } from './log';
import { outbox } from './outbox';
import { shelf } from './shelf';
import { till } from './till';
import { trail } from './trail';

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
  static async pay(order: Order, ...words: string[]): Promise<string> {
    const receipt = await till.charge(order.total * 1.2);
    await trail.note(words.join(' '));
    return receipt;
  }

  static async refund({ id, mail }: Order, reason = 'as you asked for'): Promise<void> {
    await till.refund(id);
    await trail.note(`refunded ${id}`);
    await outbox.send(mail, `Your money is back, ${reason}`);
  }
}
