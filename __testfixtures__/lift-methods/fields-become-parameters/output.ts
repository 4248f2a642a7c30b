import type { OrderStore } from './ports';
import type { Item } from './types';
import { withTax } from './core/order';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly taxRate: number,
  ) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const total = withTax(items.length * 3, this.taxRate);
    await this.orders.create(customerId, items, total);
  }
}
