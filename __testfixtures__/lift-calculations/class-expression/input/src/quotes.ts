import type { CustomerStore, Logger } from './ports';

export const QuoteService = class {
  constructor(
    private readonly customers: CustomerStore,
    private readonly logger: Logger,
  ) {}

  async quote(customerId: string, hours: number): Promise<number> {
    const customer = await this.customers.get(customerId);
    const price = hours * 80 + (hours > 8 ? (hours - 8) * 40 : 0);
    this.logger.info(`quoted ${price} to ${customer.name}`);
    return price;
  }
};
