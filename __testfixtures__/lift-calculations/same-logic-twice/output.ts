import type { OrderStore, Payments } from './ports';
import type { Item } from './types';
import { calculateTotal } from './core/order';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly payments: Payments,
  ) {}

  async place(customerId: string, items: Item[]): Promise<void> {
    const total = calculateTotal(items);
    await this.orders.create(customerId, items, total);
  }

  async reserve(customerId: string, items: Item[]): Promise<void> {
    const total = calculateTotal(items);
    await this.payments.charge(customerId, total);
  }
}
