import type { Tier } from '../types';

/** Banks decline large amounts at first sight; for premium customers we insist once. */
export function shouldRetryPayment(
  payment: { readonly success: boolean; readonly reason: string },
  tier: Tier,
): boolean {
  return !payment.success && tier === 'premium' && payment.reason.includes('declined');
}
