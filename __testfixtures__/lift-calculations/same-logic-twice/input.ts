import type { OrderStore, Payments } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
  ) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    await this.orders.create(customerId, items, total);
  }

  async reserve(customerId: string, items: Item[]): Promise<void> {
    const total = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    await this.payments.charge(customerId, total);
  }
}
