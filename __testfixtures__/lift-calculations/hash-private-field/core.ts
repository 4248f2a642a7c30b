import type { Item } from '../types';

export function calculateTotal(items: readonly Item[], taxRate: number): number {
  const net = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  return Math.round(net * (1 + taxRate) * 100) / 100;
}
