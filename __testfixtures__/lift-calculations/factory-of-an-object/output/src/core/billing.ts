import type { Item } from '../types';

export function calculateGross(items: readonly Item[], vatRate: number): number {
  const net = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
  return Math.round(net * (1 + vatRate) * 100) / 100;
}

export function chooseFee(days: number): 0 | 5 | 15 {
  return days > 30 ? 15 : days > 14 ? 5 : 0;
}
