import type { OrderStore } from './ports';
import type { Item } from './types';

export class CartError extends Error {
  override name = 'CartError';
}

export class CartService {
  constructor(private readonly orders: OrderStore) {}

  async checkOut(customerId: string, items: Item[]): Promise<void> {
    if (items.length === 0 || items.length > 10) {
      throw new CartError('A cart holds one to ten positions');
    }
    if (items.some((item) => item.quantity <= 0 || item.price < 0)) {
      throw new CartError('A position is broken');
    }
    await this.orders.create(customerId, items, 0);
  }
}
