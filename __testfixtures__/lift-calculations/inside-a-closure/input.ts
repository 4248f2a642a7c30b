import type { OrderStore } from './ports';
import type { Item } from './types';

export interface Transactions {
  atomic<T>(work: (tx: OrderStore) => Promise<T>): Promise<T>;
}

export class OrderService {
  constructor(private readonly transactions: Transactions) {}

  place(customerId: string, items: Item[], taxRate: number): Promise<string> {
    return this.transactions.atomic(async (tx) => {
      const net = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
      const total = Math.round(net * (1 + taxRate) * 100) / 100;
      const order = await tx.create(customerId, items, total);
      return order.id;
    });
  }
}
