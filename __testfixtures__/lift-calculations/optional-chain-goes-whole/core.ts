import type { Customer } from '../types';

export function buildRegion(customer: Customer): string {
  return (customer.address?.zip?.slice(0, 2) ?? '00') + (customer.address?.country === 'CH' ? '-ch' : '-eu');
}
