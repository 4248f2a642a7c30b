import type { Tier } from '../types';

export const RATES: Record<Tier, number> = { standard: 1, premium: 0.9 };

export function calculateGross(net: number, tier: Tier): number {
  return Math.round(net * RATES[tier] * 119) / 100;
}
