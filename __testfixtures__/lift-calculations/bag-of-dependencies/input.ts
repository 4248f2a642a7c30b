import type { Mailer, OrderStore } from './ports';
import type { Item } from './types';

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
    const lines: string[] = [];
    for (const item of items) {
      if (item.quantity > 0) {
        lines.push(`${item.quantity} x ${item.name}: ${(item.price * item.quantity).toFixed(2)}`);
      }
    }
    await this.orders.create(customerId, items, 0);
    await this.mailer.send(email, 'Your order', lines.join('\n'));
  }
}
