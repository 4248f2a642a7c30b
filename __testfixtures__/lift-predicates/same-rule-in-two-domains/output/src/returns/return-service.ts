import type { Mailer } from '../parts';
import { shouldSendReminder } from '../core/order';

export class ReturnService {
  constructor(private readonly mailer: Mailer) {}

  async remind(total: number, daysOpen: number): Promise<void> {
    if (shouldSendReminder(total, daysOpen)) {
      await this.mailer.sendReminder('return');
    }
  }
}
