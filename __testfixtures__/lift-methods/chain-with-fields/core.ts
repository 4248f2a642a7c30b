import type { Item } from '../types';

export function grossTotal(items: readonly Item[], taxRate: number): number {
  const net = items.filter((item) => !isGift(item)).reduce((sum, item) => sum + item.price * item.quantity, 0);
  return withTax(net, taxRate);
}

// A gift costs nothing, and is packed for nothing.
export function isGift(item: Item): boolean {
  return item.price === 0;
}

export function withTax(net: number, taxRate: number): number {
  return Math.round(net * (1 + taxRate) * 100) / 100;
}
