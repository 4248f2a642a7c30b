import type { Customer } from '../types';

export function chooseApproval(total: number, customer: Customer): string {
  if (total > customer.creditLimit) {
    return 'rejected';
  }
  if (customer.tier === 'premium' || total < 100) {
    return 'approved';
  }
  return 'manual';
}
