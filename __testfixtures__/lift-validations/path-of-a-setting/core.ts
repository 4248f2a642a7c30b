import { OrderError } from '../errors';
import type { Item } from '../types';

export function validateCheckOut(
  items: readonly Item[],
  limits: { readonly positions: number; readonly pieces: number },
): void {
  if (items.length > limits.positions) {
    throw new OrderError(`At most ${limits.positions} positions`);
  }
  if (items.some((item) => item.quantity > limits.pieces)) {
    throw new OrderError(`At most ${limits.pieces} pieces`);
  }
}
