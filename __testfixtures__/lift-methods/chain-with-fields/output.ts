import type { OrderStore } from './ports';
import type { Item } from './types';
import { grossTotal } from './core/order';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly taxRate: number,
  ) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, grossTotal(items, this.taxRate));
  }
}
