import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private discount: number,
  ) {}

  /** What the customer pays. */
  calculateTotal = (items: Item[]): number => {
    const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    return total * (1 - this.discount);
  };

  change(discount: number): void {
    this.discount = discount;
  }

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, this.calculateTotal(items));
  }
}
