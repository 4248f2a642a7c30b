import type { OrderStore } from './ports';
import { calculateTotal } from './core/discount';

export class DiscountService {
  constructor(private readonly orders: OrderStore) {}

  async apply(orderId: string): Promise<void> {
    const order = await this.orders.get(orderId);
    order.total = calculateTotal(order.items);
    await this.orders.save(order);
  }
}
