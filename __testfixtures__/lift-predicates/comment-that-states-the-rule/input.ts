import type { Logger, OrderStore } from './ports';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async review(orderId: string): Promise<void> {
    const order = await this.orders.get(orderId);
    // Large drafts of new customers are looked at by a person,
    // whatever the bank says about them.
    if (order.status === 'draft' && order.coupon?.code === 'new') {
      this.logger.info('large');
    }
    // Tell the warehouse about heavy orders
    if (order.status === 'shipped' && order.coupon?.code === 'heavy') {
      this.logger.info('heavy');
    }
    // TODO cancelled orders are not profitable at all
    if (order.status === 'cancelled' && order.coupon?.code === 'sale') {
      this.logger.info('cancelled');
    }
    /* Paid orders are never reviewed a second time. */
    if (order.status === 'paid' && order.coupon?.code === 'staff') {
      this.logger.info('paid');
    } else {
      this.logger.warn('open');
    }
    // Many small things are a test.

    if (order.status === 'draft' && order.coupon?.code === 'test') {
      this.logger.info('test');
    }
    await this.orders.save(order);
  }
}
