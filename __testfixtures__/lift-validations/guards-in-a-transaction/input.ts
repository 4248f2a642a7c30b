import { OrderError } from './errors';
import type { OrderStore } from './ports';
import type { Item } from './types';

export interface Transactions {
  atomic<T>(work: (tx: OrderStore) => Promise<T>): Promise<T>;
}

export class OrderService {
  constructor(private readonly transactions: Transactions) {}

  async place(customerId: string, items: Item[], total: number): Promise<string> {
    return this.transactions.atomic(async (tx) => {
      if (items.length === 0 || items.length > 10) {
        throw new OrderError('A cart holds one to ten positions');
      }
      if (total > 5000 && items.some((item) => item.price > 1000)) {
        throw new OrderError('Needs a clerk');
      }
      const order = await tx.create(customerId, items, total);
      return order.id;
    });
  }
}
