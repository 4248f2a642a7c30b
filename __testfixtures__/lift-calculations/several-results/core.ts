import type { Item } from '../types';

export function calculateTotalAndPieces(
  items: readonly Item[],
): { readonly total: number; readonly pieces: number } {
  let total = 0;
  let pieces = 0;
  for (const item of items) {
    total += item.price * item.quantity;
    pieces += item.quantity;
  }

  return { total, pieces };
}
