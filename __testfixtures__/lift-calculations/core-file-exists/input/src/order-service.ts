import type { OrderStore } from './ports';
import { isLarge } from './core/order';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<boolean> {
    const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    await this.orders.create(customerId, items, total);
    return isLarge(total);
  }
}
