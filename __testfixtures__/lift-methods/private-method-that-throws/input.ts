import { OrderError } from './errors';
import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    this.validate(items);
    await this.orders.create(customerId, items, 0);
  }

  private validate(items: Item[]): void {
    if (items.length === 0 || items.length > 10) {
      throw new OrderError('A cart holds one to ten positions');
    }
  }
}
