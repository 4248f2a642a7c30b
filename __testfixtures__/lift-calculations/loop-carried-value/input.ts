import type { Logger, Stock } from './ports';
import type { Item } from './types';

export class RebateService {
  constructor(
    private readonly stock: Stock,
    private readonly logger: Logger,
  ) {}

  async rebate(items: Item[]): Promise<number> {
    let sum = 0;
    let previous = 0;
    for (const item of items) {
      await this.stock.reserve(item.sku, item.quantity);
      sum += item.price > previous ? item.price * item.quantity * 0.1 : previous * 0.05;
      previous = item.price;
    }
    this.logger.info(`rebate of ${sum}`);
    return sum;
  }
}
