import type { Customer } from '../types';

export function shouldSkipCustomer(customer: Customer, minimum: number): boolean {
  return !customer.isVerified || customer.creditLimit < minimum || customer.tier !== 'premium';
}
