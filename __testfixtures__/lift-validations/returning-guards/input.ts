import type { OrderStore, Payments } from './ports';

export type Outcome = { ok: true } | { ok: false; error: string };

export class RefundService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
  ) {}

  async refund(orderId: string, amount: number): Promise<Outcome> {
    const order = await this.orders.get(orderId);
    if (order.status !== 'paid' && order.status !== 'shipped') {
      return { ok: false, error: 'Order is not paid' };
    }
    if (amount <= 0 || amount > order.total) {
      return { ok: false, error: `Cannot refund ${amount}` };
    }
    await this.payments.refund(orderId, amount);
    return { ok: true };
  }
}
