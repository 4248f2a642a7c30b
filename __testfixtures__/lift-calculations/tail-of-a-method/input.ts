import type { CustomerStore, OrderStore } from './ports';

export class CreditService {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
  ) {}

  async remainingCredit(orderId: string): Promise<number> {
    const order = await this.orders.get(orderId);
    const customer = await this.customers.get(order.customerId);
    const base = customer.tier === 'premium' ? customer.creditLimit * 2 : customer.creditLimit;
    const used = order.status === 'paid' ? 0 : order.total;
    return Math.max(0, base - used);
  }
}
