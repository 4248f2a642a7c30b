import type { CustomerStore, Mailer } from './ports';

export class BonusService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly mailer: Mailer,
  ) {}

  async bonus(customerId: string, given: number | undefined, years: number): Promise<void> {
    const customer = await this.customers.get(customerId);
    const bonus = given ?? Math.min(customer.creditLimit / 10, years * 5 + (customer.tier === 'premium' ? 20 : 0));
    await this.mailer.send(customer.email, `Your bonus is ${bonus}`);
  }
}
