import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, OrderService.roundToCents(items.length * 3.333));
  }

  private static roundToCents(amount: number): number {
    return Math.round(amount * 100) / 100;
  }
}
