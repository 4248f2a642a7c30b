import type { CustomerStore, Mailer, Payments } from './ports';
import type { Item, Order } from './types';

export class OrderPaymentService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly mailer: Mailer,
  ) {}

  // The mail goes out even if the payment is late.
  async takePayment(order: Order): Promise<void> {
    const customer = await this.customers.get(order.customerId);
    await Promise.all(order.items.map(this.chargeItem.bind(this, customer.id)));
    await Promise.all([customer.email].map(this.thank));
  }

  private readonly thank = (email: string): Promise<void> => this.mailer.send(email, 'Thank you');

  private async chargeItem(customerId: string, item: Item): Promise<void> {
    await this.payments.charge(customerId, item.price);
  }
}
