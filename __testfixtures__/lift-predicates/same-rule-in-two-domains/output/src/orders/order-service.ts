import type { Mailer } from '../parts';
import { shouldSendReminder } from '../core/order';

export class OrderService {
  constructor(private readonly mailer: Mailer) {}

  async remind(total: number, daysOpen: number): Promise<void> {
    if (shouldSendReminder(total, daysOpen) && this.mailer.isReady()) {
      await this.mailer.sendReminder('order');
    }
  }
}
