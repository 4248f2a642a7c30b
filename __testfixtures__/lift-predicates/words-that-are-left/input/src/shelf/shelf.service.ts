import type { Logger, OrderStore } from '../ports';
import type { Sorting } from './types';

export class ShelfService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async open(shelf: string, sorting: Sorting): Promise<boolean> {
    if (sorting === 'none') return false;
    if (sorting === 'year' || sorting === 'shelf') {
      this.logger.info('Books sorted');
      await this.orders.find(shelf);
    }
    return true;
  }
}
