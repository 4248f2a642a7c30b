import type { OrderStore } from './ports';
import type { Item } from './types';
import { calculateRebate, calculateTotal } from './core/order';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, this.calculateTotal(items) - calculateRebate(items));
  }

  private calculateTotal(items: Item[]): number {
    return calculateTotal(items);
  }
}
