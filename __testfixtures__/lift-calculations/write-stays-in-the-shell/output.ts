import { calculateTotal } from './core/discount';
import type { OrderStore } from './ports';

export class DiscountService {
  constructor(private readonly orders: OrderStore) {}

  async apply(orderId: string): Promise<void> {
    const order = await this.orders.get(orderId);
    order.total = calculateTotal(order);
    await this.orders.save(order);
  }
}
