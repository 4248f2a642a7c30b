import type { Logger, OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const total = this.sumOf(items, (item) => {
      this.logger.info(item.sku);
      return item.price * item.quantity;
    });
    await this.orders.create(customerId, items, total);
  }

  private sumOf(items: Item[], valueOf: (item: Item) => number): number {
    return Math.round(items.reduce((sum, item) => sum + valueOf(item), 0) * 100) / 100;
  }
}
