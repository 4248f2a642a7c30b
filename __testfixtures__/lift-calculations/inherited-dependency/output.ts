import type { Logger, Mailer } from './ports';
import { calculateAmount } from './core/invoice';

export abstract class BaseHandler {
  constructor(
    protected readonly logger: Logger,
    protected readonly mailer: Mailer,
  ) {}
}

export class InvoiceService extends BaseHandler {
  async send(email: string, hours: number, rate: number): Promise<void> {
    const amount = calculateAmount(hours, rate);
    this.logger.info(`invoice of ${amount}`);
    await this.mailer.send(email, `You owe ${amount}`);
  }
}
