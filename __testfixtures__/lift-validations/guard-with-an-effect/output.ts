import { OrderError } from './errors';
import type { CustomerStore, Logger, Payments } from './ports';
import { isCreditLimitExceeded } from './core/payment';

export class PaymentService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly logger: Logger,
  ) {}

  async pay(customerId: string, amount: number): Promise<void> {
    const customer = await this.customers.get(customerId);
    if (isCreditLimitExceeded(amount, customer)) {
      this.logger.warn(`${customerId} is over the credit limit`);
      throw new OrderError('Credit limit exceeded');
    }
    await this.payments.charge(customerId, amount);
  }
}
