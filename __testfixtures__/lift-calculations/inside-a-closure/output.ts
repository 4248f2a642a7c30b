import type { OrderStore } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/order';

export interface Transactions {
  atomic<T>(work: (tx: OrderStore) => Promise<T>): Promise<T>;
}

export class OrderService {
  constructor(private readonly transactions: Transactions) {}

  place(customerId: string, items: Item[], taxRate: number): Promise<string> {
    return this.transactions.atomic(async (tx) => {
      const total = calculateTotal(items, taxRate);
      const order = await tx.create(customerId, items, total);
      return order.id;
    });
  }
}
