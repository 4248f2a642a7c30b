import { OrderError } from '../errors';
import type { Coupon } from '../types';

export function assertCoupon(coupon: Coupon | undefined, total: number): asserts coupon is Coupon {
  if (coupon === undefined || coupon.percent > 50) {
    throw new OrderError('No valid coupon');
  }
  if (total < coupon.minimum) {
    throw new OrderError(`Orders below ${coupon.minimum} get no rebate`);
  }
}
