import { OrderError } from './errors';
import type { OrderStore } from './ports';

export class CreditService {
  constructor(private readonly orders: OrderStore) {}

  async buy(customerId: string, amount: number, limit: number): Promise<void> {
    // The bank insists: no single purchase above half of the limit,
    // and none at all above ten thousand.
    if (amount > limit / 2) {
      throw new OrderError('Half of the limit exceeded');
    }
    if (amount > 10_000) {
      throw new OrderError('Amount too large');
    }
    await this.orders.create(customerId, [], amount);
  }
}
