import type { Mailer } from '../parts';

export class OrderService {
  constructor(private readonly mailer: Mailer) {}

  async remind(total: number, daysOpen: number): Promise<void> {
    if ((total > 100 && daysOpen > 14) && this.mailer.isReady()) {
      await this.mailer.sendReminder('order');
    }
  }
}
