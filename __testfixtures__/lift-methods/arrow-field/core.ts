import type { Item } from '../types';

export function calculateTotal(items: readonly Item[]): number {
  const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  return Math.round(total * 100) / 100;
}
