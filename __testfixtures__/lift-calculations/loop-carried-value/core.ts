import type { Item } from '../types';

export function calculateRebate(item: Item, previous: number): number {
  return item.price > previous ? item.price * item.quantity * 0.1 : previous * 0.05;
}
