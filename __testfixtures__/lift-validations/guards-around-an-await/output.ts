import type { CustomerStore, OrderStore } from './ports';
import type { Item } from './types';
import { validateCustomer, validateOrder } from './core/order';

export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
  ) {}

  async place(customerId: string, items: Item[], total: number): Promise<string> {
    validateOrder(items);
    const customer = await this.customers.get(customerId);
    validateCustomer(customer, total);
    const order = await this.orders.create(customerId, items, total);
    return order.id;
  }
}
