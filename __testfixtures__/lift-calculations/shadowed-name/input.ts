import type { OrderStore } from './ports';
import type { Item } from './types';

const total = 3;

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const limit = total * 2;
    {
      const total = items.slice(0, limit).reduce((sum, item) => sum + item.price * item.quantity, 0);
      await this.orders.create(customerId, items, total);
    }
  }
}
