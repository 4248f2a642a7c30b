import { validateStock } from './core/stock';
import type { CustomerStore, Stock } from './ports';
import type { Item } from './types';

export class StockService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly stock: Stock,
  ) {}

  async reserveAll(customerId: string, items: Item[]): Promise<void> {
    const customer = await this.customers.get(customerId);
    for (const item of items) {
      const available = await this.stock.available(item.sku);
      validateStock(available, item, customer);
      await this.stock.reserve(item.sku, item.quantity);
    }
  }
}
