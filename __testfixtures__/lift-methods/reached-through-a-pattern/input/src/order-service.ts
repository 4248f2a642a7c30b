import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, this.calculateTotal(items) - this.calculateRebate(items));
  }

  private calculateTotal(items: Item[]): number {
    return items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  }

  private calculateRebate(items: Item[]): number {
    return items.length > 10 ? items.length * 2 : 0;
  }
}
