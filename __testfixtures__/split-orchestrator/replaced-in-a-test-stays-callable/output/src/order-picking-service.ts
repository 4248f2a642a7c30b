import type { Logger, OrderStore, Stock } from './ports';
import type { Order } from './types';

export class OrderPickingService {
  constructor(
    private readonly orders: OrderStore,
    private readonly stock: Stock,
    private readonly logger: Logger,
  ) {}

  async pick({ items }: Order): Promise<number> {
    let picked = 0;
    for (const item of items) {
      picked += await this.stock.available(item.sku);
    }
    this.logger.info(`picked ${picked}`);
    return picked;
  }

  async load<T extends Order>(id: string, convert: (order: Order) => T, ...tags: string[]): Promise<T> {
    const order = await this.orders.get(id);
    this.logger.info(tags.join());
    return convert(order);
  }

  isOpen(order: Order | undefined): order is Order {
    this.logger.info('asked');
    return order !== undefined && order.status === 'draft';
  }
}
