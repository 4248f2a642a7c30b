import type { OrderStore } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/order';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, this.calculateTotal(items));
  }

  protected calculateTotal(items: Item[]): number {
    return calculateTotal(items);
  }
}

export class SaleService extends OrderService {
  protected override calculateTotal(items: Item[]): number {
    return super.calculateTotal(items) * 0.8;
  }
}
