import type { Journal, Ledger, Line, Mailer, Order, Payments, Stock } from './ports';

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

  const pay = async (order: Order): Promise<string> => {
    const payment = known.get(order.id) ?? (await payments.charge(order.id, order.total));
    known.set(order.id, payment);
    await ledger.book(payment);
    await tell(order, payment);
    return payment;
  };

  async function tell(order: Order, payment: string): Promise<void> {
    if (order.email !== '' && order.total > 0) await mailer.send(order.email, `Paid ${payment}`);
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
