import type { CustomerStore, Mailer } from './ports';
import { buildSubject } from './core/greeting';

export class GreetingService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly mailer: Mailer,
  ) {}

  async greet(customerId: string, ordersThisYear: number): Promise<void> {
    const customer = await this.customers.get(customerId);
    const subject = buildSubject(customer.tier, ordersThisYear);
    await this.mailer.send(customer.email, subject);
  }
}
