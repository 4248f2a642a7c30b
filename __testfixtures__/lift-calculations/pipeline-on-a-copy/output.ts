import type { OrderStore, Stock } from './ports';
import { selectHeaviest } from './core/picking';

export class PickingService {
  constructor(
    private readonly orders: OrderStore,
    private readonly stock: Stock,
  ) {}

  async pick(orderId: string): Promise<void> {
    const order = await this.orders.get(orderId);
    const heaviest = selectHeaviest(order.items);
    for (const item of heaviest) {
      await this.stock.reserve(item.sku, item.quantity);
    }
  }
}
