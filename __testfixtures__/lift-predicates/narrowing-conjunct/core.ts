import type { Coupon } from '../types';

export function shouldRefundPayment(total: number, coupon: Coupon): boolean {
  return total >= coupon.minimum && coupon.percent <= 50;
}
