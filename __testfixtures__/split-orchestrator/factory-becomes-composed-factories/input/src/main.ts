import { createCheckout, type CheckoutDeps } from './checkout';
import type { Order } from './ports';

export async function run(deps: CheckoutDeps, order: Order): Promise<string> {
  const checkout = createCheckout(deps);
  await checkout.reserveAll(order);
  return `${await checkout.pay(order)} ${await checkout.sell(order)}`;
}
