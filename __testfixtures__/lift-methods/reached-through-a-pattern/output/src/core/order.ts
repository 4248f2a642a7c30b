import type { Item } from '../types';

export function calculateTotal(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + item.price * item.quantity, 0);
}

export function calculateRebate(items: readonly Item[]): number {
  return items.length > 10 ? items.length * 2 : 0;
}
