import type { Mailer } from './ports';

interface Invoice {
  net: number;
  tax: number;
  fee: number;
}

interface Refund {
  net: number;
  tax: number;
  kept: number;
}

export class SettlementService {
  constructor(private readonly mailer: Mailer) {}

  async invoice(customerId: string, invoice: Invoice): Promise<void> {
    const total = invoice.net + invoice.tax * 2 + invoice.fee;
    await this.mailer.send(customerId, `${total}`);
  }

  async remind(customerId: string, invoice: Invoice): Promise<void> {
    const total = invoice.net + invoice.tax * 3 + invoice.fee;
    await this.mailer.send(customerId, `${total}`);
  }

  async refund(customerId: string, refund: Refund): Promise<void> {
    const total = refund.net + refund.tax / 2 - refund.kept;
    await this.mailer.send(customerId, `${total}`);
  }

  async close(customerId: string, net: number, tax: number): Promise<void> {
    const total = net * 3 + tax * 3;
    await this.mailer.send(customerId, `${total}`);
  }
}
