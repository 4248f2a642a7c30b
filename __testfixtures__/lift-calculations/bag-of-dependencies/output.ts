import type { Mailer, OrderStore } from './ports';
import type { Item } from './types';
import { buildLines } from './core/order';

export interface Dependencies {
  orders: OrderStore;
  mailer: Mailer;
}

export class OrderService {
  private readonly orders: OrderStore;
  private readonly mailer: Mailer;

  constructor({ orders, mailer }: Dependencies) {
    this.orders = orders;
    this.mailer = mailer;
  }

  async place(customerId: string, email: string, items: Item[]): Promise<void> {
    const lines = buildLines(items);
    await this.orders.create(customerId, items, 0);
    await this.mailer.send(email, 'Your order', lines.join('\n'));
  }
}
