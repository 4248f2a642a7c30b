import type { OrderStore } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/order';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async refresh(orderId: string, items: Item[]): Promise<void> {
    const order = await this.orders.get(orderId);
    const total = calculateTotal(items);
    await this.orders.save({ ...order, items, total });
  }
}
