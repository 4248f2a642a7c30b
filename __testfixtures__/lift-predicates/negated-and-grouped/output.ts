import type { Mailer } from './ports';
import type { Customer } from './types';
import { shouldSendMail } from './core/offer';

export class OfferService {
  constructor(private readonly mailer: Mailer) {}

  async offer(customer: Customer, spent: number, complaints: number): Promise<void> {
    if (shouldSendMail(spent, complaints, customer)) {
      await this.mailer.send(customer.email, 'An offer for you');
    }
  }
}
