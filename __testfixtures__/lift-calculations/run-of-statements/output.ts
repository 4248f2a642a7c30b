import { calculateAmount } from './core/refund';
import type { OrderStore, Payments } from './ports';

export class RefundService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
  ) {}

  async refund(orderId: string, daysSincePurchase: number): Promise<number> {
    const order = await this.orders.get(orderId);
    const amount = calculateAmount(daysSincePurchase, order);
    await this.payments.refund(orderId, amount);
    return amount;
  }
}
