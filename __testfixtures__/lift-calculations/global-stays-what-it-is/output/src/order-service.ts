import type { OrderStore } from './ports';
import { Math } from './rounding';
import type { Item } from './types';
import { calculateTotal } from './core/order';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<number> {
    const total = calculateTotal(items);
    const due = total > 1000 ? Math.round(total * 0.9) : total + 5;
    await this.orders.create(customerId, items, due);
    return due;
  }
}
