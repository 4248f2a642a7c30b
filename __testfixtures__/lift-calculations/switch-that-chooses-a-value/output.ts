import type { Logger, OrderStore } from './ports';
import { buildLabel } from './core/state';

export class StateService {
  constructor(
    private readonly orders: OrderStore,
    private readonly logger: Logger,
  ) {}

  async describe(orderId: string): Promise<string> {
    const order = await this.orders.get(orderId);
    const label = buildLabel(order);
    this.logger.info(`${orderId} is ${label}`);
    return label;
  }
}
