import type { Logger } from './ports';
import type { Item } from './types';

export class CartService {
  private readonly items: Item[] = [];

  constructor(private readonly logger: Logger) {}

  add(item: Item): void {
    this.items.push(item);
    this.logger.info(`now ${this.total}`);
  }

  get total(): number {
    return this.items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  }
}
