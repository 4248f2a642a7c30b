import { OrderError } from '../errors';
import type { Customer, Item } from '../types';

/** Premium customers may order what is not there yet: it ships as a backorder. */
export function validateStock(available: number, item: Item, customer: Customer): void {
  if (available < item.quantity && customer.tier !== 'premium') {
    throw new OrderError(`Insufficient stock for ${item.name}`);
  }
}
