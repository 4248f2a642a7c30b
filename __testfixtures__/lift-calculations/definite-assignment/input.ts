import type { Logger, Stock } from './ports';
import type { Item } from './types';

export class GiftService {
  constructor(
    private readonly stock: Stock,
    private readonly logger: Logger,
  ) {}

  async choose(items: Item[], budget: number): Promise<string> {
    let gift!: string;
    for (const item of items) {
      if (item.price * item.quantity < budget && item.quantity > 0) {
        gift = item.name;
      }
    }
    await this.stock.reserve(gift, 1);
    this.logger.info(gift);
    return gift;
  }
}
