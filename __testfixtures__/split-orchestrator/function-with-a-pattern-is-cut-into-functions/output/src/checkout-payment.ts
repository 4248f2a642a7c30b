import type { CheckoutDeps } from './checkout';
import type { Order } from './ports';

export async function chargePayment(
  { payments, ledger }: Pick<CheckoutDeps, 'payments' | 'ledger'>,
  order: Order,
): Promise<string> {
  const payment = await payments.charge(order.id, order.total);
  await ledger.book(payment);

  return payment;
}
