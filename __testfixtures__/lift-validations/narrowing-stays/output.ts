import { NotFoundError } from './errors';
import type { OrderStore, Payments } from './ports';
import { validateRefund } from './core/refund';

export class RefundService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
  ) {}

  async refund(orderId: string, amount: number): Promise<void> {
    const order = await this.orders.find(orderId);
    if (!order) {
      throw new NotFoundError(orderId);
    }
    validateRefund(order, amount);
    await this.payments.refund(order.id, amount);
  }
}
