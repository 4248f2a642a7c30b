import type { OrderStore, Payments, Stock } from './ports';
import { calculateDeliveredAndPrice } from './core/order';

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
      const { delivered, price } = calculateDeliveredAndPrice(available, item);
      owed += price;
      await this.stock.reserve(item.sku, delivered);
    }
    await this.payments.charge(order.customerId, owed);
  }
}
