import type { Payments, Stock } from './ports';
import type { Item } from './types';

export class StockService {
  constructor(
    private readonly stock: Stock,
    private readonly payments: Payments,
  ) {}

  async sell(customerId: string, item: Item): Promise<void> {
    if (item.quantity > 0 && item.quantity <= (await this.stock.available(item.sku))) {
      await this.payments.charge(customerId, 5);
    }
  }
}
