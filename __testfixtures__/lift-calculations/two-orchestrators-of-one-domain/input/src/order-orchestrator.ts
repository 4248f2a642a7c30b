import type { Payments, Stock } from './ports';
import type { Item } from './types';

export class OrderOrchestrator {
  constructor(
    private readonly payments: Payments,
    private readonly stock: Stock,
  ) {}

  async reserve(customerId: string, items: Item[]): Promise<void> {
    const deposit = Math.ceil(items.reduce((sum, item) => sum + item.price * item.quantity, 0) * 0.1);
    for (const item of items) {
      await this.stock.reserve(item.sku, item.quantity);
    }
    await this.payments.charge(customerId, deposit);
  }
}
