import { CartError, validateItems } from './core/cart';
import type { OrderStore } from './ports';
import type { Item } from './types';

export { CartError };

export class CartService {
  constructor(private readonly orders: OrderStore) {}

  async checkOut(customerId: string, items: Item[]): Promise<void> {
    validateItems(items);
    await this.orders.create(customerId, items, 0);
  }
}
