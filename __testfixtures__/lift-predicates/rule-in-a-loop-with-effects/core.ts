import type { Tier } from '../types';

export function hasInsufficientStock(
  available: number,
  quantity: number,
  tier: Tier,
): boolean {
  return available < quantity && tier !== 'premium';
}
