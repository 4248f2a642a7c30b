import { calculateOrderTotal } from './core/order';
import type { OrderStore } from './ports';
import type { Item } from './types';

function calculateTotal(prices: number[]): number {
  return prices.length;
}

export class OrderService {
  constructor(private readonly orders: OrderStore) {}

  async place(customerId: string, items: Item[]): Promise<number> {
    const total = calculateOrderTotal(items);
    await this.orders.create(customerId, items, total);
    return calculateTotal([total]);
  }
}
