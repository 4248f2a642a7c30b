import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, this.calculateTotal(items));
  }

  private calculateTotal(items: Item[]): number {
    return items.reduce((sum, item) => sum + this.priceOf(item), 0);
  }

  private priceOf(item: Item): number {
    return item.quantity >= 10 ? item.price * item.quantity * 0.95 : item.price * item.quantity;
  }
}
