import { DunningLevel, Rates } from './dunning.js';
import type { Customer, Customers, Invoice, Ledger, Post } from './dunning.js';

export class DunningError extends Error {}

const titles: { readonly [level in DunningLevel]: string } = {
  [DunningLevel.None]: 'Statement',
  [DunningLevel.Friendly]: 'Reminder',
  [DunningLevel.Firm]: 'Second reminder',
  [DunningLevel.Collection]: 'Last notice',
};

/** Sends what is overdue, once a day. */
export class DunningOrchestrator {
  constructor(
    private readonly ledger: Ledger,
    private readonly customers: Customers,
    private readonly post: Post,
  ) {}

  async run(today: number): Promise<{ letters: number; fees: number }> {
    let letters = 0;
    let fees = 0;
    for (const invoice of await this.ledger.openInvoices()) {
      const customer = await this.customers.get(invoice.customerId);
      if (customer === undefined) this.fail(`Customer ${invoice.customerId} of ${invoice.number} is gone`);

      const open = invoice.amount - invoice.paid - (invoice.disputed?.part ?? 0);
      const overdue = today - invoice.dueDay;
      if (open <= 0 || overdue <= 0) continue;
      if (invoice.disputed && today - invoice.disputed.since < 60 && invoice.disputed.part > open) continue;

      const interest = Math.round(((open * Rates.perYear) / 100) * (overdue / Rates.days) * 100) / 100;
      const level = this.nextLevel(invoice, customer, overdue);
      if (level === invoice.level) continue;

      const fee = level === DunningLevel.Friendly ? 0 : level === DunningLevel.Firm ? 5 : 12.5;
      const total = open + interest + fee;
      const lines = [
        `${titles[level]} for ${invoice.number}`,
        `${open.toFixed(2)} since ${overdue} days`,
        ...(interest > 0.5 ? [`${interest.toFixed(2)} interest`] : []),
        ...(fee ? [`${fee.toFixed(2)} fee`] : []),
      ];
      if (level === DunningLevel.Collection) lines.push('We will hand this over to a lawyer.');
      const subject = (customer.language ?? 'en') === 'de' ? `Mahnung: ${total.toFixed(2)}` : `Due: ${total.toFixed(2)}`;

      await this.post.letter(customer.id, subject, lines);
      await this.ledger.book(invoice.number, fee + interest, level);
      letters++;
      fees += fee + interest;
    }
    return { letters, fees: Math.round(fees * 100) / 100 };
  }

  private nextLevel(invoice: Invoice, customer: Customer, overdue: number): DunningLevel {
    const patience = customer.vip ? 2 : 1;
    switch (invoice.level) {
      case DunningLevel.None:
        return overdue > 7 * patience ? DunningLevel.Friendly : DunningLevel.None;
      case DunningLevel.Friendly:
        return overdue > 21 * patience ? DunningLevel.Firm : DunningLevel.Friendly;
      case DunningLevel.Firm:
        if (customer.country !== 'DE' && invoice.amount < 200) return DunningLevel.Firm;
        return overdue > 45 * patience ? DunningLevel.Collection : DunningLevel.Firm;
      default:
        return invoice.level;
    }
  }

  private fail(message: string): never {
    throw new DunningError(message);
  }
}
