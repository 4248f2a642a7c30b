import type { CustomerStore, Mailer } from './ports';

export class ReminderService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly mailer: Mailer,
  ) {}

  async remind(customerId: string, orderedAt: Date): Promise<void> {
    const customer = await this.customers.get(customerId);
    const daysWaiting = Math.floor((Date.now() - orderedAt.getTime()) / (24 * 60 * 60 * 1000));
    await this.mailer.send(customer.email, `Your order waits for ${daysWaiting} days`);
  }
}
