import type { Mailer } from './ports';
import {
  calculateRefundTotal,
  calculateSettlementTotal,
  calculateTotal,
  calculateTotalForClose,
} from './core/settlement';

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
    const total = calculateTotal(invoice);
    await this.mailer.send(customerId, `${total}`);
  }

  async remind(customerId: string, invoice: Invoice): Promise<void> {
    const total = calculateSettlementTotal(invoice);
    await this.mailer.send(customerId, `${total}`);
  }

  async refund(customerId: string, refund: Refund): Promise<void> {
    const total = calculateRefundTotal(refund);
    await this.mailer.send(customerId, `${total}`);
  }

  async close(customerId: string, net: number, tax: number): Promise<void> {
    const total = calculateTotalForClose(net, tax);
    await this.mailer.send(customerId, `${total}`);
  }
}
