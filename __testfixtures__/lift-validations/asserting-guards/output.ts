import type { Payments } from './ports';
import type { Coupon } from './types';
import { assertCoupon } from './core/coupon';

export class CouponService {
  constructor(private readonly payments: Payments) {}

  async redeem(customerId: string, coupon: Coupon | undefined, total: number): Promise<void> {
    assertCoupon(coupon, total);
    await this.payments.refund(customerId, coupon.percent);
  }
}
