import type { Logger } from './ports';
import type { Order } from './types';

export class LegacyService {
  constructor(private readonly logger: Logger) {}

  price(order: Order): number {
    // @ts-expect-error: the old importer still sets a surcharge
    const price = order.total * 1.19 + (order.surcharge > 10 ? 10 : order.surcharge);
    this.logger.info(`price of ${price}`);
    return price;
  }
}
