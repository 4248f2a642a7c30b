import { OrderError } from './errors';
import type { OrderStore } from './ports';
import type { Item } from './types';

export interface Limits {
  readonly positions: number;
  readonly pieces: number;
}

export class CartService {
  constructor(
    private readonly orders: OrderStore,
    private readonly limits: Limits,
  ) {}

  async checkOut(customerId: string, items: Item[]): Promise<void> {
    if (items.length > this.limits.positions) {
      throw new OrderError(`At most ${this.limits.positions} positions`);
    }
    if (items.some((item) => item.quantity > this.limits.pieces)) {
      throw new OrderError(`At most ${this.limits.pieces} pieces`);
    }
    await this.orders.create(customerId, items, 0);
  }
}
