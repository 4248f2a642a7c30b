import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, this.calculateTotal(items));
  }

  private readonly calculateTotal = (items: Item[]): number => {
    const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    return Math.round(total * 100) / 100;
  };
}
