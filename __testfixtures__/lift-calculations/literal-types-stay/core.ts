import type { Tier } from '../types';

export function calculateGross(
  net: number,
  rates: Readonly<Record<Tier, number>>,
  tier: Tier,
): number {
  return Math.round(net * rates[tier] * 119) / 100;
}
