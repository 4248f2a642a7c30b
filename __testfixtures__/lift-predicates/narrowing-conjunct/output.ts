import type { Logger, OrderStore, Payments } from './ports';
import { shouldRefundPayment } from './core/discount';

export class DiscountService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
    private readonly logger: Logger,
  ) {}

  async apply(orderId: string): Promise<void> {
    const { coupon, total, customerId } = await this.orders.get(orderId);
    if (coupon !== undefined && shouldRefundPayment(total, coupon)) {
      this.logger.info(`Coupon ${coupon.code} applies`);
      await this.payments.refund(customerId, coupon.percent);
    }
  }
}
