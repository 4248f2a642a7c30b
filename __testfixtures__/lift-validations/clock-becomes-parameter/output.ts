import type { OrderStore } from './ports';
import type { Coupon } from './types';
import { validateCoupon } from './core/coupon';

export class CouponService {
  constructor(private readonly orders: OrderStore) {}

  async redeem(orderId: string, coupon: Coupon): Promise<void> {
    validateCoupon(coupon, Date.now());
    const order = await this.orders.get(orderId);
    await this.orders.save({ ...order, coupon });
  }
}
