import type { Payments } from './ports';
import { shouldRetryPayment } from './core/retry';

export class RetryService {
  constructor(private readonly payments: Payments) {}

  async charge(customerId: string, amount: number, limit: number): Promise<boolean> {
    let tries = 0;
    let payment = await this.payments.charge(customerId, amount);
    while (shouldRetryPayment(payment, tries, limit)) {
      tries += 1;
      payment = await this.payments.charge(customerId, amount);
    }
    return payment.success;
  }
}
