import type { Item } from '../types';

export function calculateTotal(items: readonly Item[], limit: number): number {
  return items.slice(0, limit).reduce((sum, item) => sum + item.price * item.quantity, 0);
}
