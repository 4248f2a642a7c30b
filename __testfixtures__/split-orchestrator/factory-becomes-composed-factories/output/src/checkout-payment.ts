import type { CheckoutDeps } from './checkout';
import type { Order } from './ports';

export function createCheckoutPayment({
  payments,
  ledger,
  mailer,
  known,
}: Pick<CheckoutDeps, 'payments' | 'ledger' | 'mailer'> & { known: Map<string, string> }) {
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

  return { pay };
}
