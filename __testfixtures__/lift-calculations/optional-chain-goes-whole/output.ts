import type { CustomerStore, Mailer } from './ports';
import { buildRegion } from './core/region';

export class RegionService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly mailer: Mailer,
  ) {}

  async mail(customerId: string): Promise<void> {
    const customer = await this.customers.get(customerId);
    const region = buildRegion(customer);
    await this.mailer.send(customer.email, `News for region ${region}`);
  }
}
