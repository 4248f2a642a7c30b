import { inject, injectable } from 'inversify';
import type { Mailer } from './collaborators';
import { CustomerStore } from './collaborators';
import { note } from './trace';

@injectable()
export class OrderConfirmService {
  constructor(
    private readonly customers: CustomerStore,
    @inject('Mailer') private readonly mailer: Mailer,
  ) {}

  async confirm(id: string, customerId: string): Promise<void> {
    const email = await this.customers.emailOf(customerId);
    await this.mailer.send(email, `Order ${id}`);
    note('confirmed');
  }

  async remind(customerId: string): Promise<void> {
    await this.mailer.send(await this.customers.emailOf(customerId), 'Do not forget');
  }
}
