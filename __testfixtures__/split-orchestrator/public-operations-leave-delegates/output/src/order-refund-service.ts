import type { CustomerStore, Mailer, Payments } from './ports';
import type { Order } from './types';

export class OrderRefundService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly mailer: Mailer,
  ) {}

  async refund(order: Order, reason = 'none'): Promise<void> {
    await this.payments.refund(order.id, order.total);
    await this.tell(order, reason);
  }

  private async tell(order: Order, reason: string): Promise<void> {
    const customer = await this.customers.get(order.customerId);
    await this.mailer.send(customer.email, reason);
  }
}
