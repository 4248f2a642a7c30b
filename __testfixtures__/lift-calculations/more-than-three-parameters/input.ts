import type { OrderStore } from './ports';

export class QuoteService {
  constructor(private readonly orders: OrderStore) {}

  async quote(orderId: string, weight: number, distance: number, express: boolean): Promise<number> {
    const order = await this.orders.get(orderId);
    const quote = Math.ceil(weight * 1.5) + distance * 0.2 + (express ? 12 : 0) + (order.total > 100 ? 0 : 4.9);
    await this.orders.save({ ...order, total: order.total + quote });
    return quote;
  }
}
