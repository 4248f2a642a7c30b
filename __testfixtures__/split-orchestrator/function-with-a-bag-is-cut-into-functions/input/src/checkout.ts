import type { Journal, Ledger, Mailer, Order, Payments, Stock } from './ports';

export interface CheckoutDeps {
  readonly stock: Stock;
  readonly payments: Payments;
  readonly ledger: Ledger;
  readonly mailer: Mailer;
  readonly journal: Journal;
}

/** Sells what was ordered. */
export async function checkout(deps: CheckoutDeps, order: Order): Promise<string> {
  // Reserve the goods
  const reserved: string[] = [];
  for (const line of order.lines) {
    reserved.push(await deps.stock.reserve(line.sku, line.quantity));
  }
  await deps.journal.note(reserved.join(', '));

  // Take the money
  const payment = await deps.payments.charge(order.id, order.total);
  await deps.ledger.book(payment);

  if (order.email !== '' && order.total > 0) {
    await deps.mailer.send(order.email, `Paid ${payment}`);
  }
  return payment;
}
