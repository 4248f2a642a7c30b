import type { Item } from '../types';

export function calculateTotal(items: readonly Item[], discount: number): number {
  const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  return total * (1 - discount);
}
