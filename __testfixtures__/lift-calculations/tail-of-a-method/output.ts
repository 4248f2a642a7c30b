import type { CustomerStore, OrderStore } from './ports';
import { calculateRemainingCredit } from './core/credit';

export class CreditService {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
  ) {}

  async remainingCredit(orderId: string): Promise<number> {
    const order = await this.orders.get(orderId);
    const customer = await this.customers.get(order.customerId);
    return calculateRemainingCredit(customer, order);
  }
}
