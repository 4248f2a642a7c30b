import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    let total = 0;
    for (const item of items) {
      total += item.price * item.quantity;
    }
    await this.orders.create(customerId, items, total);
  }
}
