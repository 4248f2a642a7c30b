// Copyright: the shop.

import type { Item } from '../types';

/** Orders above this sum are checked by hand. */
export const LARGE = 10_000;

export function isLarge(total: number): boolean {
  return total > LARGE;
}

export function calculateTotal(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + item.price * item.quantity, 0);
}
