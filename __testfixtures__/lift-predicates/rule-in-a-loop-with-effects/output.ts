import { OrderError } from './errors';
import type { CustomerStore, Stock } from './ports';
import type { Item } from './types';
import { hasInsufficientStock } from './core/stock';

export class StockService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly stock: Stock,
  ) {}

  async reserveAll(customerId: string, items: Item[]): Promise<void> {
    const customer = await this.customers.get(customerId);
    for (const item of items) {
      const available = await this.stock.available(item.sku);
      if (hasInsufficientStock(available, item.quantity, customer.tier)) {
        throw new OrderError(`Insufficient stock for ${item.name}`);
      }
      await this.stock.reserve(item.sku, item.quantity);
    }
  }
}
