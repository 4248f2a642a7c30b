import type { OrderStore } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/order';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<string> {
    const total = calculateTotal(items);
    const order = await this.orders.create(customerId, items, total);
    return order.id;
  }
}
