import { OrderError } from '../errors';
import type { Item } from '../types';

export function validateOrder(items: readonly Item[]): void {
  for (const item of items) {
    if (item.price < 0) {
      throw new OrderError(`Invalid price for ${item.name}`);
    }
    // Half a piece cannot be packed.
    if (item.quantity <= 0 || !Number.isInteger(item.quantity)) {
      throw new OrderError(`Invalid quantity for ${item.name}`);
    }
  }
}
