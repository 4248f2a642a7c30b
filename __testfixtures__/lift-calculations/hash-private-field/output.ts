import type { OrderStore } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/order';

export class OrderService {
  readonly #orders: OrderStore;
  readonly #taxRate: number;

  constructor(orders: OrderStore, taxRate: number) {
    this.#orders = orders;
    this.#taxRate = taxRate;
  }

  async place(customerId: string, items: Item[]): Promise<void> {
    const total = calculateTotal(items, this.#taxRate);
    await this.#orders.create(customerId, items, total);
  }
}
