import type { OrderStore } from './ports';
import { validateCredit } from './core/credit';

export class CreditService {
  constructor(private readonly orders: OrderStore) {}

  async buy(customerId: string, amount: number, limit: number): Promise<void> {
    validateCredit(amount, limit);
    await this.orders.create(customerId, [], amount);
  }
}
