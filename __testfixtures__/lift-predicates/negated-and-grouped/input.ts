import type { Mailer } from './ports';
import type { Customer } from './types';

export class OfferService {
  constructor(private readonly mailer: Mailer) {}

  async offer(customer: Customer, spent: number, complaints: number): Promise<void> {
    if (!(spent < 500 || complaints > 2) && (customer.tier === 'premium' || customer.creditLimit > 5000)) {
      await this.mailer.send(customer.email, 'An offer for you');
    }
  }
}
