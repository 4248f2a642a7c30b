import { OrderError } from './errors';
import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<string> {
    for (const item of items) {
      if (item.price < 0) {
        throw new OrderError(`Invalid price for ${item.name}`);
      }
      // Half a piece cannot be packed.
      if (item.quantity <= 0 || !Number.isInteger(item.quantity)) {
        throw new OrderError(`Invalid quantity for ${item.name}`);
      }
    }
    const order = await this.orders.create(customerId, items, 0);
    return order.id;
  }
}
