import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const prices = items.map(this.priceOf);
    await this.orders.create(customerId, items, Math.max(...prices));
  }

  private priceOf(item: Item): number {
    return item.quantity >= 10 ? item.price * item.quantity * 0.95 : item.price * item.quantity;
  }
}
