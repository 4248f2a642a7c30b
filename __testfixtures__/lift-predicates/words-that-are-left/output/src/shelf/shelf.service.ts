import type { Logger, OrderStore } from '../ports';
import { isYearOrShelfSorting } from '../core/shelf';
import type { Sorting } from './types';

export class ShelfService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async open(shelf: string, sorting: Sorting): Promise<boolean> {
    if (sorting === 'none') return false;
    if (isYearOrShelfSorting(sorting)) {
      this.logger.info('Books sorted');
      await this.orders.find(shelf);
    }
    return true;
  }
}
