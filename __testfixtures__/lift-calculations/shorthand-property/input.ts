import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async refresh(orderId: string, items: Item[]): Promise<void> {
    const order = await this.orders.get(orderId);
    const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0) - (items.length > 3 ? 5 : 0);
    await this.orders.save({ ...order, items, total });
  }
}
