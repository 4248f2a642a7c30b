import { OrderError } from './errors';
import type { Logger } from './ports';
import type { Order } from './types';
import { chooseStep, formatStep } from './core/audit';

export class AuditService {
  constructor(private readonly logger: Logger) {}

  audit(order: Order): string {
    let step = 'started';
    try {
      step = chooseStep(order.total);
      if (order.items.length === 0 || order.total < 0) {
        throw new OrderError('Order is broken');
      }
      step = formatStep(order.status, step);
    } catch {
      this.logger.warn(`failed at ${step}`);
      return 'broken';
    }
    return step;
  }
}
