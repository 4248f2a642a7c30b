import type { Logger, Stock } from './ports';
import type { Item } from './types';

export class OrderStockService {
  constructor(
    private readonly stock: Stock,
    private readonly logger: Logger,
  ) {}

  async reserveStock(items: Item[]): Promise<void> {
    for (const item of items) {
      await this.stock.reserve(item.sku, item.quantity);
    }
    this.logger.info('reserved');
  }
}
