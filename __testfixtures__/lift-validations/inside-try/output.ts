import { validateItems } from './core/order';
import type { Logger, OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async place(customerId: string, items: Item[]): Promise<boolean> {
    try {
      validateItems(items);
      await this.orders.create(customerId, items, 0);
      return true;
    } catch (error) {
      this.logger.warn(String(error));
      return false;
    }
  }
}
