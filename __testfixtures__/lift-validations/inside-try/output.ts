import type { Logger, OrderStore } from './ports';
import type { Item } from './types';
import { validateOrder } from './core/order';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async place(customerId: string, items: Item[]): Promise<boolean> {
    try {
      validateOrder(items);
      await this.orders.create(customerId, items, 0);
      return true;
    } catch (error) {
      this.logger.warn(String(error));
      return false;
    }
  }
}
