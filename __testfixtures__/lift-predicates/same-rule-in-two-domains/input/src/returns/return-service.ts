import type { Mailer } from '../parts';

export class ReturnService {
  constructor(private readonly mailer: Mailer) {}

  async remind(total: number, daysOpen: number): Promise<void> {
    if (total > 100 && daysOpen > 14) {
      await this.mailer.sendReminder('return');
    }
  }
}
