import type { OrderStore } from './ports';
import { validateBuy } from './core/credit';

export class CreditService {
  constructor(private readonly orders: OrderStore) {}

  async buy(customerId: string, amount: number, limit: number): Promise<void> {
    validateBuy(amount, limit);
    await this.orders.create(customerId, [], amount);
  }
}
