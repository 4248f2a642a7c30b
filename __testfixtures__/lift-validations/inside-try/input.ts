import { OrderError } from './errors';
import type { Logger, OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async place(customerId: string, items: Item[]): Promise<boolean> {
    try {
      if (items.length === 0) {
        throw new OrderError('Cart is empty');
      }
      if (items.length > 10) {
        throw new OrderError('Cart limit exceeded');
      }
      await this.orders.create(customerId, items, 0);
      return true;
    } catch (error) {
      this.logger.warn(String(error));
      return false;
    }
  }
}
