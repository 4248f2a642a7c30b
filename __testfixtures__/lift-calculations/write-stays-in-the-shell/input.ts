import type { OrderStore } from './ports';

export class DiscountService {
  constructor(private readonly orders: OrderStore) {}

  async apply(orderId: string): Promise<void> {
    const order = await this.orders.get(orderId);
    order.total = order.items.reduce((sum, item) => sum + item.price * item.quantity, 0) * (order.items.length > 5 ? 0.9 : 1);
    await this.orders.save(order);
  }
}
