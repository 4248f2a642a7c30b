import type { Item } from '../types';

export function calculateOwed(delivered: number, item: Item, owed: number): number {
  const price = delivered * item.price * (delivered < item.quantity ? 0.9 : 1);
  owed += price;

  return owed;
}
