import type { CustomerStore, Mailer } from './ports';
import { calculateBonus } from './core/bonus';

export class BonusService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly mailer: Mailer,
  ) {}

  async bonus(customerId: string, given: number | undefined, years: number): Promise<void> {
    const customer = await this.customers.get(customerId);
    const bonus = given ?? calculateBonus(customer, years);
    await this.mailer.send(customer.email, `Your bonus is ${bonus}`);
  }
}
