import type { OrderDeps } from './order-service';
import type { Order } from './types';

export class OrderPaymentService {
  constructor(
    private readonly deps: Pick<OrderDeps, 'currency' | 'customers' | 'mailer' | 'payments'>,
  ) {}

  // The mail goes out even if the payment is late.
  async takePayment(order: Order): Promise<void> {
    const { customers, payments } = this.deps;
    const customer = await customers.get(order.customerId);
    await payments.charge(customer.id, order.total);
    await this.deps.mailer.send(customer.email, `Thank you, in ${this.deps.currency}`);
  }
}
