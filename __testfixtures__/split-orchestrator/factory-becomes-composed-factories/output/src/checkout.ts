import type { Journal, Ledger, Line, Mailer, Order, Payments, Stock } from './ports';
import { createCheckoutPayment } from './checkout-payment';

export interface CheckoutDeps {
  readonly stock: Stock;
  readonly payments: Payments;
  readonly ledger: Ledger;
  readonly mailer: Mailer;
  readonly journal: Journal;
}

const LIMIT = 100;

export function createCheckout({ stock, payments, ledger, mailer, journal }: CheckoutDeps) {
  const known = new Map<string, string>();
  const { pay } = createCheckoutPayment({ payments, ledger, mailer, known });

  /** Puts a line aside. */
  async function reserve(line: Line): Promise<string> {
    const slot = await stock.reserve(line.sku, line.quantity);
    await journal.note(`${line.sku} in ${slot}`);
    return slot;
  }

  async function reserveAll(order: Order): Promise<string[]> {
    if (order.lines.length === 0 || order.total > LIMIT) throw new Error('Nothing to reserve');
    const slots: string[] = [];
    for (const line of order.lines) slots.push(await reserve(line));
    return slots;
  }

  return {
    pay,
    reserveAll,
    async sell(order: Order): Promise<string> {
      const slots = await reserveAll(order);
      return `${await pay(order)} ${slots.join()}`;
    },
  };
}
