import type { Mailer, OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly mailer: Mailer,
  ) {}

  async place(customerId: string, email: string, items: Item[]): Promise<void> {
    let total = 0;
    let pieces = 0;
    for (const item of items) {
      total += item.price * item.quantity;
      pieces += item.quantity;
    }
    await this.orders.create(customerId, items, total);
    await this.mailer.send(email, `Your order of ${pieces} pieces`);
  }
}
