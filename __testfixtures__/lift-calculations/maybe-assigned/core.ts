import type { Tier } from '../types';

export function buildSubject(tier: Tier, ordersThisYear: number): string {
  let subject = 'Hello';
  if (tier === 'premium') {
    subject = ordersThisYear > 20 ? 'Dear friend' : 'Dear member';
  } else if (ordersThisYear === 0) {
    subject = 'Long time no see';
  }

  return subject;
}
