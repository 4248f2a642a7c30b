import type { OrderStore, Payments, Stock } from './ports';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly stock: Stock,
    private readonly payments: Payments,
  ) {}

  async settle(orderId: string): Promise<void> {
    const order = await this.orders.get(orderId);
    let owed = 0;
    for (const item of order.items) {
      const available = await this.stock.available(item.sku);
      const delivered = Math.min(available, item.quantity);
      const price = delivered * item.price * (delivered < item.quantity ? 0.9 : 1);
      owed += price;
      await this.stock.reserve(item.sku, delivered);
    }
    await this.payments.charge(order.customerId, owed);
  }
}
