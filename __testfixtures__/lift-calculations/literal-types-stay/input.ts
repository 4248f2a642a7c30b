import type { CustomerStore, Logger } from './ports';
import type { Tier } from './types';

const RATES: Record<Tier, number> = { standard: 1, premium: 0.9 };

export class PriceService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly logger: Logger,
  ) {}

  async price(customerId: string, net: number): Promise<number> {
    const { tier } = await this.customers.get(customerId);
    const gross = Math.round(net * RATES[tier] * 119) / 100;
    this.logger.info(`${customerId} pays ${gross}`);
    return gross;
  }
}
