import { OrderError } from '../errors';
import type { Customer, Item } from '../types';

export function validateOrder(items: readonly Item[]): void {
  if (items.length === 0) {
    throw new OrderError('Cart is empty');
  }
  if (items.length > 10) {
    throw new OrderError('Cart limit exceeded');
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
