import type { Item } from '../types';

export function inCents(amount: string): number {
  return Math.round(parseFloat(amount) * 100);
}

export function calculateTotal(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + item.price * item.quantity, 0);
}
