import type { Logger, OrderStore } from './ports';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
    private readonly level: number,
  ) {}

  async cancel(orderId: string): Promise<void> {
    const order = await this.orders.get(orderId);
    await this.orders.save({ ...order, status: 'cancelled' });
    this.log?.info(`Order ${orderId} was cancelled`);
    this.logger.warn('cancelled');
  }

  private get log(): Logger | undefined {
    return this.level > 3 ? this.logger : undefined;
  }
}
