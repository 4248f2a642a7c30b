import type { Customer } from '../types';

export function buildSubject(customer: Customer, ordersThisYear: number): string {
  let subject = 'Hello';
  if (customer.tier === 'premium') {
    subject = ordersThisYear > 20 ? 'Dear friend' : 'Dear member';
  } else if (ordersThisYear === 0) {
    subject = 'Long time no see';
  }
  return subject;
}
