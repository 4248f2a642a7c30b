import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  readonly #orders: OrderStore;
  readonly #taxRate: number;

  constructor(orders: OrderStore, taxRate: number) {
    this.#orders = orders;
    this.#taxRate = taxRate;
  }

  async place(customerId: string, items: Item[]): Promise<void> {
    const net = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    const total = Math.round(net * (1 + this.#taxRate) * 100) / 100;
    await this.#orders.create(customerId, items, total);
  }
}
