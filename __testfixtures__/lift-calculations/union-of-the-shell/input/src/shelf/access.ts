import type { OrderStore } from '../ports';

export type ShelfAccess = { mode: 'all' } | { mode: 'some'; shelves: string[] };

export class AccessStore {
  constructor(private readonly orders: OrderStore) {}

  async accessOf(reader: string): Promise<ShelfAccess> {
    const orders = await this.orders.find(reader);
    return orders === undefined ? { mode: 'some', shelves: [] } : { mode: 'all' };
  }
}
