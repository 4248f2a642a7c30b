import type { Mailer } from './ports';
import type { Customer } from './types';

export class LetterService {
  constructor(private readonly mailer: Mailer) {}

  async write(customer: Customer): Promise<void> {
    if ((customer.address !== undefined && customer.address.zip !== undefined) || customer.tier === 'premium') {
      await this.mailer.send(customer.email, customer.address?.zip ?? 'by courier');
    }
  }
}
