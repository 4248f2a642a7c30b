import { OrderError } from '../errors';
import type { Customer, Item } from '../types';

export function validateItems(items: Item[]): void {
  if (items.length === 0 || items.length > 10) {
    throw new OrderError('A cart holds one to ten positions');
  }
}

export function validateCustomer(customer: Customer, total: number): void {
  if (!customer.isVerified && total > 100) {
    throw new OrderError('Customer not verified');
  }
  if (total > customer.creditLimit) {
    throw new OrderError('Credit limit exceeded');
  }
}
