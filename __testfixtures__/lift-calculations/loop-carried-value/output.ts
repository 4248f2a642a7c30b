import type { Logger, Stock } from './ports';
import type { Item } from './types';
import { calculateRebate } from './core/rebate';

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
      sum += calculateRebate(item, previous);
      previous = item.price;
    }
    this.logger.info(`rebate of ${sum}`);
    return sum;
  }
}
