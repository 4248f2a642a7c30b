import type { OrderStore, Payments } from './ports';

export class RefundService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
  ) {}

  async refund(orderId: string, daysSincePurchase: number): Promise<number> {
    const order = await this.orders.get(orderId);
    const share = daysSincePurchase <= 14 ? 1 : daysSincePurchase <= 30 ? 0.5 : 0;
    const fee = share < 1 ? 5 : 0;
    const amount = Math.max(0, order.total * share - fee);
    await this.payments.refund(orderId, amount);
    return amount;
  }
}
