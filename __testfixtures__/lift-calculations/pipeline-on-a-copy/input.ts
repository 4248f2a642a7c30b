import type { OrderStore, Stock } from './ports';

export class PickingService {
  constructor(
    private readonly orders: OrderStore,
    private readonly stock: Stock,
  ) {}

  async pick(orderId: string): Promise<void> {
    const order = await this.orders.get(orderId);
    const heaviest = [...order.items]
      .filter((item) => item.quantity > 0 && (item.weight ?? 0) > 2)
      .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0))
      .slice(0, 3);
    for (const item of heaviest) {
      await this.stock.reserve(item.sku, item.quantity);
    }
  }
}
