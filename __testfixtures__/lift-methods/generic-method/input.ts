import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const [cheapest] = this.sortBy(items, (item) => item.price);
    await this.orders.create(customerId, cheapest ? [cheapest] : [], 1);
  }

  /** A sorted copy; equal keys stay in their order. */
  private sortBy<T>(values: readonly T[], keyOf: (value: T) => number): T[] {
    const keyed = values.map((value, index) => ({ value, key: keyOf(value), index }));
    keyed.sort((a, b) => a.key - b.key || a.index - b.index);
    return keyed.map(({ value }) => value);
  }
}
