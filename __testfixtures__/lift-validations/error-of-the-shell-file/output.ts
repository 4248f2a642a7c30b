import type { OrderStore } from './ports';
import type { Item } from './types';
import { CartError, validateCheckOut } from './core/cart';

export { CartError };

export class CartService {
  constructor(private readonly orders: OrderStore) {}

  async checkOut(customerId: string, items: Item[]): Promise<void> {
    validateCheckOut(items);
    await this.orders.create(customerId, items, 0);
  }
}
