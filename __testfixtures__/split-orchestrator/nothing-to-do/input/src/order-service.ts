import type { OrderStore, Logger } from './ports';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async touch(id: string): Promise<void> {
    await this.orders.get(id);
    this.logger.info(id);
  }
}
