import type { CustomerStore, Mailer } from './ports';

export class RegionService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly mailer: Mailer,
  ) {}

  async mail(customerId: string): Promise<void> {
    const customer = await this.customers.get(customerId);
    const region = (customer.address?.zip?.slice(0, 2) ?? '00') + (customer.address?.country === 'CH' ? '-ch' : '-eu');
    await this.mailer.send(customer.email, `News for region ${region}`);
  }
}
