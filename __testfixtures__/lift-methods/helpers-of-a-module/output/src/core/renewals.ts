import type { Order } from '../types';

export const TRIAL_DAYS = 14;

/** How many days of the trial are left. */
export const trialEndsIn = (startedAt: number, now: number): number => {
  const days = Math.floor((now - startedAt) / 86_400_000);
  return Math.max(0, TRIAL_DAYS - days);
};

// A year is cheaper than twelve months.
export function priceFor(order: Order, months: number): number {
  const base = months * 9.9;
  return order.status === 'paid' && months >= 12 ? base * 0.8 : base;
}
