import type { OrderStore } from './ports';
import type { Item } from './types';
import { sortBy } from './core/order';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const [cheapest] = sortBy(items, (item) => item.price);
    await this.orders.create(customerId, cheapest ? [cheapest] : [], 1);
  }
}
