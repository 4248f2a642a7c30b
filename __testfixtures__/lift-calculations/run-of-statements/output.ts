import type { OrderStore, Payments } from './ports';
import { calculateAmount } from './core/refund';

export class RefundService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
  ) {}

  async refund(orderId: string, daysSincePurchase: number): Promise<number> {
    const order = await this.orders.get(orderId);
    const amount = calculateAmount(daysSincePurchase, order.total);
    await this.payments.refund(orderId, amount);
    return amount;
  }
}
