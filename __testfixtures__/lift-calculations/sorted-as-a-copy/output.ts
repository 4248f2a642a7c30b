import type { OrderStore, Stock } from './ports';
import { buildRoute } from './core/picking';

export class PickingService {
  constructor(
    private readonly orders: OrderStore,
    private readonly stock: Stock,
  ) {}

  async route(orderIds: readonly string[]): Promise<string[]> {
    const stops: { orderId: string; weight: number }[] = [];
    for (const orderId of orderIds) {
      const order = await this.orders.get(orderId);
      stops.push({ orderId, weight: order.total });
    }
    return buildRoute(stops);
  }

  async heaviest(orderIds: readonly string[]): Promise<string> {
    const totals: number[] = [];
    for (const orderId of orderIds) {
      const order = await this.orders.get(orderId);
      totals.push(order.total);
    }
    const middle = totals.sort((a, b) => a - b)[Math.floor(totals.length / 2)] ?? 0;
    await this.stock.reserve(`${middle}`, totals[0] ?? 0);
    return `${middle}`;
  }
}
