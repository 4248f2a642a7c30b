import type { Mailer, OrderStore } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/order';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly mailer: Mailer,
  ) {}

  async place(customerId: string, email: string, items: Item[]): Promise<string> {
    const total = calculateTotal(items);
    const order = await this.orders.create(customerId, items, total);
    await this.mailer.send(email, 'Thank you');
    return order.id;
  }
}
