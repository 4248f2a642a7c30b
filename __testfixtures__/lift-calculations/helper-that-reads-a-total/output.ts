import type { Logger } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/sum';

export class SumService {
  constructor(private readonly logger: Logger) {}

  told(items: readonly Item[]): void {
    let total = 100;
    const text = () => `so far ${total}`;
    this.logger.info(text());
    total = calculateTotal(items, total);
    this.logger.info(text());
  }
}
