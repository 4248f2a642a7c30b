import type { Mailer } from './ports';
import type { Customer } from './types';
import { shouldSkipCustomer } from './core/news';

export class NewsService {
  constructor(private readonly mailer: Mailer) {}

  async send(customers: Customer[], minimum: number): Promise<void> {
    for (const customer of customers) {
      if (shouldSkipCustomer(customer, minimum)) {
        continue;
      }
      await this.mailer.send(customer.email, 'News');
    }
  }
}
