import type { CustomerStore, Mailer, Payments } from './ports';
import type { Order } from './types';

export class OrderPaymentService {
  constructor(private readonly deps: { customers: CustomerStore; payments: Payments; mailer: Mailer }) {}

  // The mail goes out even if the payment is late.
  async takePayment(order: Order): Promise<void> {
    const { customers, payments } = this.deps;
    const customer = await customers.get(order.customerId);
    await payments.charge(customer.id, order.total);
    await this.deps.mailer.send(customer.email, 'Thank you');
  }
}
