import type { OrderStore } from './ports.js';
import type { Item } from './types.js';
import { calculateTotal } from './core/order.js';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const total = calculateTotal(items);
    await this.orders.create(customerId, items, total);
  }
}
