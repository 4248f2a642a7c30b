import type { OrderStore } from './ports';
import type { Item } from './types';
import { calculateOrderTotal } from './core/order';

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
