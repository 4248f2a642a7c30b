import { mailer } from './mailer';
import { store } from './store';
import type { Order } from './types';

const TRIAL_DAYS = 14;
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

/** How many days of the trial are left. */
export const trialEndsIn = (startedAt: number, now: number): number => {
  const days = Math.floor((now - startedAt) / 86_400_000);
  return Math.max(0, TRIAL_DAYS - days);
};

// A year is cheaper than twelve months.
function priceFor(order: Order, months: number): number {
  const base = months * 9.9;
  return order.status === 'paid' && months >= 12 ? base * 0.8 : base;
}

function count(months: number): void {
  renewed += months > 12 ? months * 2 : months;
}
