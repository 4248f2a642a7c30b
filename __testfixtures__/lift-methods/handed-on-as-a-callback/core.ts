import type { Item } from '../types';

export function priceOf(item: Item): number {
  return item.quantity >= 10 ? item.price * item.quantity * 0.95 : item.price * item.quantity;
}
