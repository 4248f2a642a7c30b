import type { Item } from '../types';

export function calculateTotal(items: readonly Item[]): number {
  return items.reduce((sum, item) => sum + priceOf(item), 0);
}

export function priceOf(item: Item): number {
  return item.quantity >= 10 ? item.price * item.quantity * 0.95 : item.price * item.quantity;
}
