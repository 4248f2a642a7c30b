import type { Item } from '../types';

export function calculateTotal(items: readonly Item[]): number {
  let total = 0;
  for (const item of items) {
    total += item.price * item.quantity;
  }

  return total;
}
