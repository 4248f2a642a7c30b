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
      if (items.length === 0 || items.length > 10) {
        throw new OrderError('A cart holds one to ten positions');
      }
      await this.orders.create(customerId, items, 0);
      return true;
    } catch (error) {
      this.logger.warn(String(error));
      return false;
    }
  }
}
