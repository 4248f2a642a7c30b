import type { Logger, OrderStore } from './ports';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async cancel(orderId: string): Promise<void> {
    const order = await this.orders.get(orderId);
    await this.orders.save({ ...order, status: 'cancelled' });
    this.report(orderId);
  }

  private report(orderId: string): void {
    this.logger.info(`Order ${orderId} was cancelled`);
  }
}
