import type { Logger, OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const total = items.reduce((sum, item) => {
      this.logger.info(item.name);
      return sum + item.price * item.quantity * (item.quantity > 10 ? 0.9 : 1);
    }, 0);
    await this.orders.create(customerId, items, total);
  }
}
