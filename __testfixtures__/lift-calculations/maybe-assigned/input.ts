import type { CustomerStore, Mailer } from './ports';

export class GreetingService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly mailer: Mailer,
  ) {}

  async greet(customerId: string, ordersThisYear: number): Promise<void> {
    const customer = await this.customers.get(customerId);
    let subject = 'Hello';
    if (customer.tier === 'premium') {
      subject = ordersThisYear > 20 ? 'Dear friend' : 'Dear member';
    } else if (ordersThisYear === 0) {
      subject = 'Long time no see';
    }
    await this.mailer.send(customer.email, subject);
  }
}
