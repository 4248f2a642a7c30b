import { Inject, Injectable, Optional } from '@nestjs/common';
import { CustomerStore, Mailer, MAILER, Metrics } from './collaborators';

@Injectable()
export class OrderConfirmService {
  constructor(
    private readonly customers: CustomerStore,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Optional() private readonly metrics?: Metrics,
  ) {}

  async confirm(id: string, customerId: string): Promise<void> {
    const email = await this.customers.emailOf(customerId);
    await this.mailer.send(email, `Order ${id}`);
    this.metrics?.count('confirmed');
  }

  async remind(customerId: string): Promise<void> {
    await this.mailer.send(await this.customers.emailOf(customerId), 'Do not forget');
    this.metrics?.count('reminded');
  }
}
