import type { Logger, OrderStore } from './ports';
import {
  isCancelledOrderAndOrderTotalAbove15,
  isDraftOrderAndItemCountAbove1000,
  isDraftOrderAndOrderTotalAbove5000,
  isPaidOrderAndOrderTotalAbove700,
  isShippedOrderAndOrderTotalAbove900,
} from './core/order';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async review(orderId: string): Promise<void> {
    const order = await this.orders.get(orderId);
    if (isDraftOrderAndOrderTotalAbove5000(order)) {
      this.logger.info('large');
    }
    // Tell the warehouse about heavy orders
    if (isShippedOrderAndOrderTotalAbove900(order)) {
      this.logger.info('heavy');
    }
    // TODO cancelled orders are not profitable at all
    if (isCancelledOrderAndOrderTotalAbove15(order)) {
      this.logger.info('cancelled');
    }
    if (isPaidOrderAndOrderTotalAbove700(order)) {
      this.logger.info('paid');
    } else {
      this.logger.warn('open');
    }
    // Many small things are a test.

    if (isDraftOrderAndItemCountAbove1000(order)) {
      this.logger.info('test');
    }
    await this.orders.save(order);
  }
}
