import { OrderError } from '../errors';
import type { Item } from '../types';

/** The warehouse packs at most twenty positions into one parcel. */
export function validateOrder(items: readonly Item[]): void {
  if (items.length > 20) {
    throw new OrderError('Too many positions');
  }
  if (items.some((item) => item.quantity < 1)) {
    throw new OrderError('A quantity is below one');
  }
}
