import type { OrderStore } from './ports';
import type { Item } from './types';
import { validateOrder } from './core/order';

export interface Transactions {
  atomic<T>(work: (tx: OrderStore) => Promise<T>): Promise<T>;
}

export class OrderService {
  constructor(private readonly transactions: Transactions) {}

  async place(customerId: string, items: Item[], total: number): Promise<string> {
    return this.transactions.atomic(async (tx) => {
      validateOrder(items, total);
      const order = await tx.create(customerId, items, total);
      return order.id;
    });
  }
}
