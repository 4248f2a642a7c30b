import type { Customer } from '../types';

export function calculateBonus(customer: Customer, years: number): number {
  return Math.min(customer.creditLimit / 10, years * 5 + (customer.tier === 'premium' ? 20 : 0));
}
