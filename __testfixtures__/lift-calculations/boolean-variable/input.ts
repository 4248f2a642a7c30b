import type { Logger, Mailer } from './ports';
import type { Customer } from './types';

export class ReviewService {
  constructor(
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  async review(customer: Customer, orders: number, refunds: number): Promise<void> {
    const isSuspicious = orders > 3 && refunds / orders > 0.5 && !customer.isVerified;
    this.logger.info(`${customer.id}: ${isSuspicious}`);
    if (isSuspicious) {
      await this.mailer.send('fraud', customer.id);
    }
  }
}
