import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly taxRate: number,
  ) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const total = this.withTax(items.length * 3);
    await this.orders.create(customerId, items, total);
  }

  private withTax(net: number): number {
    return Math.round(net * (1 + this.taxRate) * 100) / 100;
  }
}
