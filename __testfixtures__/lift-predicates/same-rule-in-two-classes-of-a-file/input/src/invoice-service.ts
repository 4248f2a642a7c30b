import type { Mailer } from './ports';

export class InvoiceService {
  constructor(private readonly mailer: Mailer) {}

  async remind(total: number, daysOpen: number): Promise<void> {
    if (total > 100 && daysOpen > 14) {
      await this.mailer.sendReminder('invoice');
    }
  }
}

export class InvoiceHandler {
  constructor(private readonly mailer: Mailer) {}

  async remind(sum: number, days: number): Promise<void> {
    if (sum > 100 && days > 14) {
      await this.mailer.sendReminder('invoice, again');
    }
  }
}
