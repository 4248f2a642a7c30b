import type { OrderStore } from './ports';
import type { Item } from './types';
import { priceOf } from './core/order';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const prices = items.map(priceOf);
    await this.orders.create(customerId, items, Math.max(...prices));
  }
}
