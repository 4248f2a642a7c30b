import type { OrderStore } from './ports';
import type { Item } from './types';
import { validateCheckOut } from './core/cart';

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
    validateCheckOut(items, this.limits);
    await this.orders.create(customerId, items, 0);
  }
}
