import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<string> {
    // Volume discount: five per cent off each position of ten or more.
    let total = 0;
    for (const item of items) {
      const price = item.price * item.quantity;
      total += item.quantity >= 10 ? price * 0.95 : price;
    }
    const order = await this.orders.create(customerId, items, total);
    return order.id;
  }
}
