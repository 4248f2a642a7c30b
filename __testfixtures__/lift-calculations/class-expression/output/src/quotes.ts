import type { CustomerStore, Logger } from './ports';
import { calculatePrice } from './core/quote';

export const QuoteService = class {
  constructor(
    private readonly customers: CustomerStore,
    private readonly logger: Logger,
  ) {}

  async quote(customerId: string, hours: number): Promise<number> {
    const customer = await this.customers.get(customerId);
    const price = calculatePrice(hours);
    this.logger.info(`quoted ${price} to ${customer.name}`);
    return price;
  }
};
