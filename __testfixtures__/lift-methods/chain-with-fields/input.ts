import type { OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly taxRate: number,
  ) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    await this.orders.create(customerId, items, this.grossTotal(items));
  }

  private grossTotal(items: Item[]): number {
    const net = items.filter((item) => !this.isGift(item)).reduce((sum, item) => sum + item.price * item.quantity, 0);
    return this.withTax(net);
  }

  // A gift costs nothing, and is packed for nothing.
  private isGift(item: Item): boolean {
    return item.price === 0;
  }

  private withTax(net: number): number {
    return Math.round(net * (1 + this.taxRate) * 100) / 100;
  }
}
