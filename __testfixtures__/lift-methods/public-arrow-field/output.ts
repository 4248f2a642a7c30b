import type { OrderStore } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/order';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private discount: number,
  ) {}

  /** What the customer pays. */
  calculateTotal = (items: Item[]): number => calculateTotal(items, this.discount);

  change(discount: number): void {
    this.discount = discount;
  }

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, this.calculateTotal(items));
  }
}
