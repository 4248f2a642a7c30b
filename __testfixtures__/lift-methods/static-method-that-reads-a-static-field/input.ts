import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  private static readonly cents = 100;

  constructor(private readonly orders: OrderStore) {}

  static roundToCents(amount: number): number {
    return Math.round(amount * this.cents) / this.cents;
  }

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, OrderService.roundToCents(items.length * 3.333));
  }
}
