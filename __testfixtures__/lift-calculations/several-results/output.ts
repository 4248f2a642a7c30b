import type { Mailer, OrderStore } from './ports';
import type { Item } from './types';
import { calculateTotalAndPieces } from './core/order';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly mailer: Mailer,
  ) {}

  async place(customerId: string, email: string, items: Item[]): Promise<void> {
    const { total, pieces } = calculateTotalAndPieces(items);
    await this.orders.create(customerId, items, total);
    await this.mailer.send(email, `Your order of ${pieces} pieces`);
  }
}
