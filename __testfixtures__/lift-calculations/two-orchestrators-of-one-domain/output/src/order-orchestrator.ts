import type { Payments, Stock } from './ports';
import type { Item } from './types';
import { calculateDeposit } from './core/order';

export class OrderOrchestrator {
  constructor(
    private readonly payments: Payments,
    private readonly stock: Stock,
  ) {}

  async reserve(customerId: string, items: Item[]): Promise<void> {
    const deposit = calculateDeposit(items);
    for (const item of items) {
      await this.stock.reserve(item.sku, item.quantity);
    }
    await this.payments.charge(customerId, deposit);
  }
}
