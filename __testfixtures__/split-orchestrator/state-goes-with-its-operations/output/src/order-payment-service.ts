import type { CustomerStore, Mailer, Payments } from './ports';
import type { Order } from './types';

export class OrderPaymentService {
  /** How often money was asked for. */
  private attempts = 0;
  private readonly limit = 100;
  private readonly paid = new Set<string>();

  constructor(
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly mailer: Mailer,
  ) {}

  // The mail goes out even if the payment is late.
  async takePayment(order: Order): Promise<void> {
    const customer = await this.customers.get(order.customerId);
    if (this.attempts < this.limit) {
      this.attempts += 1;
      await this.payments.charge(customer.id, order.total);
    }
    this.paid.add(order.id);
    await this.mailer.send(customer.email, 'Thank you');
  }
}
