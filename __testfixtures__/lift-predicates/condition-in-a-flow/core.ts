import type { Tier } from '../types';

export function shouldRetryPayment(
  payment: { readonly success: boolean; readonly reason: string },
  tier: Tier,
): boolean {
  return !payment.success && tier === 'premium' && payment.reason.includes('declined');
}
