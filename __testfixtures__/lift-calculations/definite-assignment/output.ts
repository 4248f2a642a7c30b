import type { Logger, Stock } from './ports';
import type { Item } from './types';
import { buildGift } from './core/gift';

export class GiftService {
  constructor(
    private readonly stock: Stock,
    private readonly logger: Logger,
  ) {}

  async choose(items: Item[], budget: number): Promise<string> {
    const gift = buildGift(items, budget);
    await this.stock.reserve(gift, 1);
    this.logger.info(gift);
    return gift;
  }
}
