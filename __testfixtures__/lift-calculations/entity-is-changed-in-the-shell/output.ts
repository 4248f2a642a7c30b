import type { OrderStore } from './ports';
import type { Item, Order } from './types';
import { findKnown } from './core/merge';

export class MergeService {
  constructor(private readonly orders: OrderStore) {}

  async merge(order: Order, extra: Item[]): Promise<void> {
    for (const item of extra) {
      const known = findKnown(order.items, item);
      if (known) {
        known.quantity += item.quantity;
      } else {
        order.items.push(item);
      }
    }
    await this.orders.save(order);
  }
}
