import type { Logger } from './ports';
import type { Item } from './types';

export class CartService {
  private reads = 0;

  constructor(
    private readonly logger: Logger,
    private readonly items: Item[],
  ) {}

  report(): void {
    this.logger.info(`now ${this.total}`);
  }

  get total(): number {
    this.reads += 1;
    return this.items.reduce((sum, item) => sum + item.price * item.quantity, 0) / this.reads;
  }
}
