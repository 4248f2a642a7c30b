import { checkRefund } from './core/refund';
import type { OrderStore, Payments } from './ports';

export type Outcome = { ok: true } | { ok: false; error: string };

export class RefundService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
  ) {}

  async refund(orderId: string, amount: number): Promise<Outcome> {
    const order = await this.orders.get(orderId);
    const rejection = checkRefund(order, amount);
    if (rejection !== undefined) {
      return rejection;
    }
    await this.payments.refund(orderId, amount);
    return { ok: true };
  }
}
