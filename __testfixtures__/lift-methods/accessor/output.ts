import type { Logger } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/cart';

export class CartService {
  private readonly items: Item[] = [];

  constructor(private readonly logger: Logger) {}

  add(item: Item): void {
    this.items.push(item);
    this.logger.info(`now ${this.total}`);
  }

  get total(): number {
    return calculateTotal(this.items);
  }
}
