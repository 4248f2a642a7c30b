import type { CustomerStore, Logger, Payments } from './ports';
import { shouldRetryPayment } from './core/payment';

export class PaymentService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly logger: Logger,
  ) {}

  async pay(customerId: string, amount: number): Promise<void> {
    const customer = await this.customers.get(customerId);
    let payment = await this.payments.charge(customerId, amount);
    if (shouldRetryPayment(payment, customer.tier)) {
      this.logger.info('Payment declined, trying again');
      payment = await this.payments.charge(customerId, amount);
    }
    this.logger.info(payment.reason);
  }
}
