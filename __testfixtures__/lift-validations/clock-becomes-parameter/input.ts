import { OrderError } from './errors';
import type { OrderStore } from './ports';
import type { Coupon } from './types';

export class CouponService {
  constructor(private readonly orders: OrderStore) {}

  async redeem(orderId: string, coupon: Coupon): Promise<void> {
    if (coupon.expiresAt.getTime() < Date.now()) {
      throw new OrderError('Coupon has expired');
    }
    if (coupon.percent <= 0 || coupon.percent > 100) {
      throw new OrderError('Coupon is broken');
    }
    const order = await this.orders.get(orderId);
    await this.orders.save({ ...order, coupon });
  }
}
