import type { CustomerStore, Mailer } from './ports';
import { calculateDaysWaiting } from './core/reminder';

export class ReminderService {
  constructor(
    private readonly customers: CustomerStore,
    private readonly mailer: Mailer,
  ) {}

  async remind(customerId: string, orderedAt: Date): Promise<void> {
    const customer = await this.customers.get(customerId);
    const daysWaiting = calculateDaysWaiting(Date.now(), orderedAt);
    await this.mailer.send(customer.email, `Your order waits for ${daysWaiting} days`);
  }
}
