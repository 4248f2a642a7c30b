import type { Item } from '../types';

export function calculateTotal(items: readonly Item[], total: number): number {
  for (const item of items) {
    if (item.quantity < 0) throw new RangeError('negative');
    total += item.price * item.quantity;
  }

  return total;
}
