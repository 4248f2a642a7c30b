import { Injectable } from '@angular/core';
import { CustomerStore, Mailer } from './collaborators';
import { note } from './trace';

@Injectable({ providedIn: 'root' })
export class OrderConfirmService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly mailer: Mailer,
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
