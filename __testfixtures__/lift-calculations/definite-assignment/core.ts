import type { Item } from '../types';

export function buildGift(items: readonly Item[], budget: number): string {
  let gift!: string;
  for (const item of items) {
    if (item.price * item.quantity < budget && item.quantity > 0) {
      gift = item.name;
    }
  }

  return gift;
}
