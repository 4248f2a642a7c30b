import type { Tier } from '../types';

/**
 * Premium customers may order what is not there yet: it ships as a backorder.
 */
export function hasInsufficientStock(
  available: number,
  quantity: number,
  tier: Tier,
): boolean {
  return available < quantity && tier !== 'premium';
}
