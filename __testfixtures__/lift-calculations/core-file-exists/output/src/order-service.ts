import type { OrderStore } from './ports';
import { isLarge, calculateTotal } from './core/order';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<boolean> {
    const total = calculateTotal(items);
    await this.orders.create(customerId, items, total);
    return isLarge(total);
  }
}
