import type { Customer } from '../types';

export function shouldSendMail(spent: number, complaints: number, customer: Customer): boolean {
  return !(spent < 500 || complaints > 2) && (customer.tier === 'premium' || customer.creditLimit > 5000);
}
