import { NotFoundError, OrderError } from './errors';
import type { OrderStore, Payments } from './ports';

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
    if (order.status === 'draft' || order.status === 'cancelled') {
      throw new OrderError('Order is not paid');
    }
    if (amount > order.total) {
      throw new OrderError('Refund exceeds the total');
    }
    await this.payments.refund(order.id, amount);
  }
}
