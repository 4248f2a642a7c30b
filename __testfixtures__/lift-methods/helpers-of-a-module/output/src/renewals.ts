import { mailer } from './mailer';
import { store } from './store';
import { priceFor, trialEndsIn } from './core/renewals';

let renewed = 0;

export async function renew(orderId: string, months: number, startedAt: number, now: number): Promise<number> {
  const order = await store.get(orderId);
  const price = priceFor(order, months);
  if (trialEndsIn(startedAt, now) > 0) return 0;
  await store.save({ ...order, total: price });
  count(months);
  await mailer.send(order.customerId, `You paid ${price}`);
  return price;
}

export { trialEndsIn };

function count(months: number): void {
  renewed += months > 12 ? months * 2 : months;
}
