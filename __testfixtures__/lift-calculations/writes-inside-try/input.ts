import { OrderError } from './errors';
import type { Logger } from './ports';
import type { Order } from './types';

export class AuditService {
  constructor(private readonly logger: Logger) {}

  audit(order: Order): string {
    let step = 'started';
    try {
      step = order.total > 1000 ? 'large order' : 'order';
      if (order.items.length === 0 || order.total < 0) {
        throw new OrderError('Order is broken');
      }
      step = order.status === 'paid' ? `${step}, paid` : `${step}, open`;
    } catch {
      this.logger.warn(`failed at ${step}`);
      return 'broken';
    }
    return step;
  }
}
