import type { Item } from '../types';

export function calculateGoods(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + item.price * item.quantity, 0);
}

export function calculateFee(days: number, goods: number): number {
  return days > 30 ? goods * 0.1 : 0;
}
