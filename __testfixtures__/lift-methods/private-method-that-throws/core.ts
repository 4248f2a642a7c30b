import { OrderError } from '../errors';
import type { Item } from '../types';

export function validate(items: readonly Item[]): void {
  if (items.length === 0 || items.length > 10) {
    throw new OrderError('A cart holds one to ten positions');
  }
}
