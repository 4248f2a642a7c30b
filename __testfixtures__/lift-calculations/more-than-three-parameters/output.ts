import type { OrderStore } from './ports';
import { calculateQuote } from './core/quote';

export class QuoteService {
  constructor(private readonly orders: OrderStore) {}

  async quote(orderId: string, weight: number, distance: number, express: boolean): Promise<number> {
    const order = await this.orders.get(orderId);
    const quote = calculateQuote({ weight, distance, express, total: order.total });
    await this.orders.save({ ...order, total: order.total + quote });
    return quote;
  }
}
