import { OrderError } from '../errors';

/**
 * The bank insists: no single purchase above half of the limit,
 * and none at all above ten thousand.
 */
export function validateCredit(amount: number, limit: number): void {
  if (amount > limit / 2) {
    throw new OrderError('Half of the limit exceeded');
  }
  if (amount > 10_000) {
    throw new OrderError('Amount too large');
  }
}
