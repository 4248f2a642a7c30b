import type { Item } from '../types';

export function selectHeaviest(items: readonly Item[]): Item[] {
  return [...items]
    .filter((item) => item.quantity > 0 && (item.weight ?? 0) > 2)
    .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
    .slice(0, 3);
}
