import { OrderError } from './errors';
import type { Payments } from './ports';
import type { Coupon } from './types';

export class CouponService {
  constructor(private readonly payments: Payments) {}

  async redeem(customerId: string, coupon: Coupon | undefined, total: number): Promise<void> {
    if (coupon === undefined || coupon.percent > 50) {
      throw new OrderError('No valid coupon');
    }
    if (total < coupon.minimum) {
      throw new OrderError(`Orders below ${coupon.minimum} get no rebate`);
    }
    await this.payments.refund(customerId, coupon.percent);
  }
}
