import type { Logger, Payments } from './ports';
import type { Order } from './types';
import { buildNote } from './core/refund';

export class RefundService {
  constructor(
    private readonly payments: Payments,
    private readonly logger: Logger,
  ) {}

  async refund(order: Order): Promise<string> {
    let reason = 'unknown order';
    if (order.status === 'cancelled') {
      reason = `cancelled, ${order.total * 100} cents`;
    } else if (order.status === 'paid') {
      reason = `paid, ${order.total * 100} cents`;
    }
    this.logger.info(reason);
    const summary = `${order.items.length} items of ${order.total * 100} cents, ${order.items.length * 2} labels`;
    this.logger.info(`refunding ${summary}`);

    const note = buildNote(order);
    this.logger.info(note);
    await this.payments.refund(order.id, order.total);
    return note;
  }
}
