import { Rates } from './dunning.js';
import type { Customers, Ledger, Post } from './dunning.js';
import { DunningError } from './dunning-orchestrator.js';

/** What a customer owes, on request; the sums are those of the dunning letters. */
export class StatementOrchestrator {
  private readonly ledger: Ledger;
  private readonly customers: Customers;
  private readonly post: Post;

  constructor(bag: { ledger: Ledger; customers: Customers; post: Post }) {
    this.ledger = bag.ledger;
    this.customers = bag.customers;
    this.post = bag.post;
  }

  async send(customerId: string, today: number): Promise<number> {
    const customer = await this.customers.get(customerId);
    if (!customer) {
      throw new DunningError(`No customer ${customerId}`);
    }
    const invoices = (await this.ledger.openInvoices()).filter((invoice) => invoice.customerId === customerId);
    const lines: string[] = [];
    let balance = 0;
    let oldest = 0;
    for (const invoice of invoices) {
      const open = invoice.amount - invoice.paid - (invoice.disputed?.part ?? 0);
      const overdue = today - invoice.dueDay;
      const interest = Math.round(((open * Rates.perYear) / 100) * (overdue / Rates.days) * 100) / 100;
      if (open <= 0) continue;
      balance += overdue > 0 ? open + interest : open;
      oldest = Math.max(oldest, overdue);
      lines.push(`${invoice.number}: ${open.toFixed(2)}${overdue > 0 ? `, ${overdue} days late` : ''}`);
    }
    if (lines.length === 0 || (balance < 1 && !customer.vip)) {
      return 0;
    }
    const mood = oldest > 90 ? 'urgent' : oldest > 30 ? 'please' : 'info';
    await this.post.letter(customer.id, `Balance ${balance.toFixed(2)} (${mood})`, lines);
    return balance;
  }
}
