import type { Mailer, OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly mailer: Mailer,
  ) {}

  async place(customerId: string, email: string, items: Item[]): Promise<string> {
    const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    const order = await this.orders.create(customerId, items, total);
    await this.mailer.send(email, 'Thank you');
    return order.id;
  }
}
