import type { CustomerStore, Logger } from './ports';
import { calculateGross } from './core/price';

export class PriceService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly logger: Logger,
  ) {}

  async price(customerId: string, net: number): Promise<number> {
    const { tier } = await this.customers.get(customerId);
    const gross = calculateGross(net, tier);
    this.logger.info(`${customerId} pays ${gross}`);
    return gross;
  }
}
