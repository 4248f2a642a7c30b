import { OrderError } from './errors';
import type { CustomerStore, Logger, Payments } from './ports';

export class PaymentService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly logger: Logger,
  ) {}

  async pay(customerId: string, amount: number): Promise<void> {
    const customer = await this.customers.get(customerId);
    if (amount > customer.creditLimit && customer.tier !== 'premium') {
      this.logger.warn(`${customerId} is over the credit limit`);
      throw new OrderError('Credit limit exceeded');
    }
    await this.payments.charge(customerId, amount);
  }
}
