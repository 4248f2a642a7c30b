import type { Logger, Payments } from './ports';
import { isAmountOutOfRange } from './core/payment';

export class PaymentService {
  constructor(
    private readonly payments: Payments,
    private readonly logger: Logger,
  ) {}

  async pay(customerId: string, amount: number, limit: number): Promise<void> {
    if (isAmountOutOfRange(amount, limit)) {
      throw this.failure(`Amount ${amount} is out of range`);
    }
    await this.payments.charge(customerId, amount);
  }

  private failure(message: string): Error {
    this.logger.warn(message);
    return new Error(message);
  }
}
