import { validateItems } from './core/order';
import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<string> {
    validateItems(items);
    const order = await this.orders.create(customerId, items, 0);
    return order.id;
  }
}
