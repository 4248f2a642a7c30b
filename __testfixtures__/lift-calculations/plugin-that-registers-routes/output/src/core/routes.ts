import type { Item } from '../types';

export function calculateWeight(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + (item.weight ?? 0) * item.quantity, 0);
}
