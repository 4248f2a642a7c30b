import type { Logger, Mailer } from './ports';

export abstract class BaseHandler {
  constructor(
    protected readonly logger: Logger,
    protected readonly mailer: Mailer,
  ) {}
}

export class InvoiceService extends BaseHandler {
  async send(email: string, hours: number, rate: number): Promise<void> {
    const amount = hours > 40 ? 40 * rate + (hours - 40) * rate * 1.5 : hours * rate;
    this.logger.info(`invoice of ${amount}`);
    await this.mailer.send(email, `You owe ${amount}`);
  }
}
