import type { Coupon } from '../types';

export function canApply(total: number, coupon: Coupon): boolean {
  return total >= coupon.minimum && coupon.percent <= 50;
}
