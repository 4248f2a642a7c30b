import { OrderError } from '../errors';
import type { Item } from '../types';

export function validateOrder(items: readonly Item[], total: number): void {
  if (items.length === 0 || items.length > 10) {
    throw new OrderError('A cart holds one to ten positions');
  }
  if (total > 5000 && items.some((item) => item.price > 1000)) {
    throw new OrderError('Needs a clerk');
  }
}
