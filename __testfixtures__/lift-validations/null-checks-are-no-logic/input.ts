import { NotFoundError } from './errors';
import type { OrderStore, Payments } from './ports';

/** Asks whether things are there, and whether a collaborator succeeded: coordination, not rules. */
export class CancelService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
  ) {}

  async cancel(orderId: string): Promise<void> {
    const order = await this.orders.find(orderId);
    if (order === undefined) {
      throw new NotFoundError(orderId);
    }
    const payment = await this.payments.charge(order.customerId, 5);
    if (!payment.success) {
      throw new Error(payment.reason);
    }
    await this.orders.save({ ...order, status: 'cancelled' });
  }
}
