import type { OrderStore } from './ports';
import type { Item, Order } from './types';

export class MergeService {
  constructor(private readonly orders: OrderStore) {}

  async merge(order: Order, extra: Item[]): Promise<void> {
    for (const item of extra) {
      const known = order.items.find((each) => each.sku === item.sku && each.price === item.price);
      if (known) {
        known.quantity += item.quantity;
      } else {
        order.items.push(item);
      }
    }
    await this.orders.save(order);
  }
}
