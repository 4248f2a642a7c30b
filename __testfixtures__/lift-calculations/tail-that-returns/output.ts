import type { CustomerStore, OrderStore } from './ports';
import { chooseApproval } from './core/approval';

export class ApprovalService {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
  ) {}

  async approve(orderId: string): Promise<string> {
    const order = await this.orders.get(orderId);
    const customer = await this.customers.get(order.customerId);
    return chooseApproval(order.total, customer);
  }
}
