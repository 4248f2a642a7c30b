import type { OrderStore } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/order';

const total = 3;

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const limit = total * 2;
    {
      const total = calculateTotal(items, limit);
      await this.orders.create(customerId, items, total);
    }
  }
}
