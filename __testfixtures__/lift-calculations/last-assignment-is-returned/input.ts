import type { Logger } from './ports';
import type { Item } from './types';

export class ShareService {
  constructor(private readonly logger: Logger) {}

  share(items: Item[], isAnonymous: boolean): Item[] {
    this.logger.info('sharing');
    if (isAnonymous) {
      const highest = items.reduce((price, item) => Math.max(price, item.price), 1);

      items = items.map((item) => ({ ...item, price: item.price / highest }));
    }
    this.logger.info(`${items.length} items`);
    return items;
  }
}
