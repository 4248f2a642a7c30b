import type { Logger } from './ports';
import type { Item } from './types';
import { buildItems } from './core/share';

export class ShareService {
  constructor(private readonly logger: Logger) {}

  share(items: Item[], isAnonymous: boolean): Item[] {
    this.logger.info('sharing');
    if (isAnonymous) {
      items = buildItems(items);
    }
    this.logger.info(`${items.length} items`);
    return items;
  }
}
