import type { Customer } from '../types';

export function isCreditLimitExceeded(
  amount: number,
  customer: Customer,
): boolean {
  return amount > customer.creditLimit && customer.tier !== 'premium';
}
