import type { Journal, Ledger, Mailer, Order, Payments, Stock } from './ports';

export interface CheckoutDeps {
  readonly stock: Stock;
  readonly payments: Payments;
  readonly ledger: Ledger;
  readonly mailer: Mailer;
  readonly journal: Journal;
}

export async function checkout(
  { stock, payments, ledger, mailer: post, journal }: CheckoutDeps,
  order: Order,
): Promise<string> {
  let sent = 0;
  const payment = await payments.charge(order.id, order.total);
  await ledger.book(payment);

  for (const line of order.lines) {
    const slot = await stock.reserve(line.sku, line.quantity);
    await journal.note(slot);
    if (line.quantity > 10 && order.email !== '') {
      await post.send(order.email, `${line.sku} comes in ${slot}`);
      sent += 1;
    }
  }
  return `${payment} ${sent}`;
}
