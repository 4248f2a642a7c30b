import type { Item } from '../types';

export class CartError extends Error {
  override name = 'CartError';
}

export function validateCheckOut(items: readonly Item[]): void {
  if (items.length === 0 || items.length > 10) {
    throw new CartError('A cart holds one to ten positions');
  }
  if (items.some((item) => item.quantity <= 0 || item.price < 0)) {
    throw new CartError('A position is broken');
  }
}
