import type { Logger, OrderStore } from './ports';

export class StateService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async describe(orderId: string): Promise<string> {
    const order = await this.orders.get(orderId);
    let label: string;
    switch (order.status) {
      case 'draft':
      case 'cancelled':
        label = 'inactive';
        break;
      case 'paid':
        label = order.total > 1000 ? 'large and paid' : 'paid';
        break;
      default:
        label = 'on its way';
    }
    this.logger.info(`${orderId} is ${label}`);
    return label;
  }
}
