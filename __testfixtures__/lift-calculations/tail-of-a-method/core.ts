import type { Customer, Order } from '../types';

export function calculateRemainingCredit(customer: Customer, order: Order): number {
  const base = customer.tier === 'premium' ? customer.creditLimit * 2 : customer.creditLimit;
  const used = order.status === 'paid' ? 0 : order.total;
  return Math.max(0, base - used);
}
