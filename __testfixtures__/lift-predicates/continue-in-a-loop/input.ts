import type { Mailer } from './ports';
import type { Customer } from './types';

export class NewsService {
  constructor(private readonly mailer: Mailer) {}

  async send(customers: Customer[], minimum: number): Promise<void> {
    for (const customer of customers) {
      if (!customer.isVerified || customer.creditLimit < minimum || customer.tier !== 'premium') {
        continue;
      }
      await this.mailer.send(customer.email, 'News');
    }
  }
}
