import type { Payments } from './ports';

export class RetryService {
  constructor(private readonly payments: Payments) {}

  async charge(customerId: string, amount: number, limit: number): Promise<boolean> {
    let tries = 0;
    let payment = await this.payments.charge(customerId, amount);
    while (!payment.success && tries < limit && payment.reason !== 'fraud') {
      tries += 1;
      payment = await this.payments.charge(customerId, amount);
    }
    return payment.success;
  }
}
