import type { Item } from '../types';

export function calculateDeposit(items: readonly Item[]): number {
  return Math.ceil(items.reduce((sum, item) => sum + item.price * item.quantity, 0) * 0.1);
}

export function calculateTotal(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + item.price * item.quantity, 0);
}
