import type { Customer } from '../types';

export interface Payment {
  readonly success: boolean;
  readonly reason: string;
}

/** Banks decline large amounts at first sight; for premium customers we insist once. */
export function shouldRetryPayment(payment: Payment, customer: Customer): boolean {
  return !payment.success && customer.tier === 'premium' && payment.reason.includes('declined');
}
