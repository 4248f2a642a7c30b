import type { Logger } from './ports';
import type { Item } from './types';

export class SumService {
  constructor(private readonly logger: Logger) {}

  told(items: readonly Item[]): void {
    let total = 100;
    const text = () => `so far ${total}`;
    this.logger.info(text());
    for (const item of items) {
      if (item.quantity < 0) throw new RangeError('negative');
      total += item.price * item.quantity;
    }
    this.logger.info(text());
  }
}
