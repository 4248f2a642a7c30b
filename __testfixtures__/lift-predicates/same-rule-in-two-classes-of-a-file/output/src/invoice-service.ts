import type { Mailer } from './ports';
import { shouldSendReminder } from './core/invoice';

export class InvoiceService {
  constructor(private readonly mailer: Mailer) {}

  async remind(total: number, daysOpen: number): Promise<void> {
    if (shouldSendReminder(total, daysOpen)) {
      await this.mailer.sendReminder('invoice');
    }
  }
}

export class InvoiceHandler {
  constructor(private readonly mailer: Mailer) {}

  async remind(sum: number, days: number): Promise<void> {
    if (shouldSendReminder(sum, days)) {
      await this.mailer.sendReminder('invoice, again');
    }
  }
}
