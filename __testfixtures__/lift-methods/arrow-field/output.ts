import type { OrderStore } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/order';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, calculateTotal(items));
  }
}
