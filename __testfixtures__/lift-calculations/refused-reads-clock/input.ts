import type { Mailer } from './ports';
import type { Coupon } from './types';

export class CouponService {
  constructor(private readonly mailer: Mailer) {}

  async announce(email: string, coupons: Coupon[]): Promise<void> {
    const valid = coupons.filter((coupon) => coupon.expiresAt.getTime() > Date.now() && coupon.percent >= 5);
    await this.mailer.send(email, valid.map((coupon) => coupon.code).join(', '));
  }
}
