import type { CustomerStore, Mailer, Payments } from './ports';
import type { Order } from './types';

const PREFIX = 'payment';

interface Receipt {
  readonly success: boolean;
  readonly reason: string;
}

/** The customer has to pay in another way. */
export class PaymentRefused extends Error {}

export class OrderPaymentService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly mailer: Mailer,
  ) {}

  // The mail goes out even if the payment is late.
  async takePayment(order: Order): Promise<void> {
    const customer = await this.customers.get(order.customerId);
    const result: Receipt = await this.payments.charge(customer.id, order.total);
    if (!result.success) {
      throw new PaymentRefused(`${PREFIX}: ${result.reason}`);
    }
    await this.mailer.send(customer.email, 'Thank you');
  }
}
