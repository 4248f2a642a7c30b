import type { CustomerStore, OrderStore } from './ports';

export class ApprovalService {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
  ) {}

  async approve(orderId: string): Promise<string> {
    const order = await this.orders.get(orderId);
    const customer = await this.customers.get(order.customerId);
    if (order.total > customer.creditLimit) {
      return 'rejected';
    }
    if (customer.tier === 'premium' || order.total < 100) {
      return 'approved';
    }
    return 'manual';
  }
}
