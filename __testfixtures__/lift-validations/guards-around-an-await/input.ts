import { OrderError } from './errors';
import type { CustomerStore, OrderStore } from './ports';
import type { Item } from './types';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
  ) {}

  async place(customerId: string, items: Item[], total: number): Promise<string> {
    if (items.length === 0) {
      throw new OrderError('Cart is empty');
    }
    if (items.length > 10) {
      throw new OrderError('Cart limit exceeded');
    }
    const customer = await this.customers.get(customerId);
    if (!customer.isVerified && total > 100) {
      throw new OrderError('Customer not verified');
    }
    if (total > customer.creditLimit) {
      throw new OrderError('Credit limit exceeded');
    }
    const order = await this.orders.create(customerId, items, total);
    return order.id;
  }
}
