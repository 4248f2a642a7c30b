import type { OrderStore, Payments } from './ports';
import { checkRefund } from './core/refund';

export type Outcome = { ok: true } | { ok: false; error: string };

export class RefundService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
  ) {}

  async refund(orderId: string, amount: number): Promise<Outcome> {
    const order = await this.orders.get(orderId);
    const refundCheck = checkRefund(order, amount);
    if (refundCheck !== undefined) {
      return refundCheck;
    }
    await this.payments.refund(orderId, amount);
    return { ok: true };
  }
}
