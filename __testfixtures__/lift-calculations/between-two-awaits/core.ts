import type { Item } from '../types';

export function calculateDeliveredAndPrice(
  available: number,
  item: Item,
): { readonly delivered: number; readonly price: number } {
  const delivered = Math.min(available, item.quantity);
  const price = delivered * item.price * (delivered < item.quantity ? 0.9 : 1);

  return { delivered, price };
}
