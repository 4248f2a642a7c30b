import type { Journal, Ledger, Mailer, Order, Payments, Stock } from './ports';
import { reserveGoods } from './checkout-goods';

export interface CheckoutDeps {
  readonly stock: Stock;
  readonly payments: Payments;
  readonly ledger: Ledger;
  readonly mailer: Mailer;
  readonly journal: Journal;
}

/** Sells what was ordered. */
export async function checkout(deps: CheckoutDeps, order: Order): Promise<string> {
  await reserveGoods(deps, order);

  // Take the money
  const payment = await deps.payments.charge(order.id, order.total);
  await deps.ledger.book(payment);

  if (order.email !== '' && order.total > 0) {
    await deps.mailer.send(order.email, `Paid ${payment}`);
  }
  return payment;
}
