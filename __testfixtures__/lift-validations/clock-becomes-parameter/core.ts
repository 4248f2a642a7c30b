import { OrderError } from '../errors';
import type { Coupon } from '../types';

export function validateCoupon(coupon: Coupon, now: number): void {
  if (coupon.expiresAt.getTime() < now) {
    throw new OrderError('Coupon has expired');
  }
  if (coupon.percent <= 0 || coupon.percent > 100) {
    throw new OrderError('Coupon is broken');
  }
}
