import type { Logger, OrderStore } from './ports';
import {
  isCancelledOrderAndSaleCouponCode,
  isDraftOrderAndNewCouponCode,
  isDraftOrderAndTestCouponCode,
  isPaidOrderAndStaffCouponCode,
  isShippedOrderAndHeavyCouponCode,
} from './core/order';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async review(orderId: string): Promise<void> {
    const order = await this.orders.get(orderId);
    if (isDraftOrderAndNewCouponCode(order)) {
      this.logger.info('large');
    }
    // Tell the warehouse about heavy orders
    if (isShippedOrderAndHeavyCouponCode(order)) {
      this.logger.info('heavy');
    }
    // TODO cancelled orders are not profitable at all
    if (isCancelledOrderAndSaleCouponCode(order)) {
      this.logger.info('cancelled');
    }
    if (isPaidOrderAndStaffCouponCode(order)) {
      this.logger.info('paid');
    } else {
      this.logger.warn('open');
    }
    // Many small things are a test.

    if (isDraftOrderAndTestCouponCode(order)) {
      this.logger.info('test');
    }
    await this.orders.save(order);
  }
}
