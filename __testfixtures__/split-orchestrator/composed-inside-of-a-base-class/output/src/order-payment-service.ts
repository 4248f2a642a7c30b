import type { CustomerStore, Mailer, Payments } from './ports';
import type { Order } from './types';

export class OrderPaymentService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly mailer: Mailer,
  ) {}

  // The mail goes out even if the payment is late.
  async takePayment(order: Order): Promise<void> {
    const customer = await this.customers.get(order.customerId);
    await this.payments.charge(customer.id, order.total);
    await this.mailer.send(customer.email, 'Thank you');
  }
}
