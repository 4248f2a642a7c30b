import type { Item } from '../types';

/** Volume discount: five per cent off each position of ten or more. */
export function calculateTotal(items: readonly Item[]): number {
  let total = 0;
  for (const item of items) {
    const price = item.price * item.quantity;
    total += item.quantity >= 10 ? price * 0.95 : price;
  }

  return total;
}
