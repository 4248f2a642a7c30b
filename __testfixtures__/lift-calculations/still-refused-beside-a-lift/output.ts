import type { OrderStore } from './ports';
import { calculateFee } from './core/fee';

export class FeeService {
  constructor(private readonly orders: OrderStore) {}

  async charge(orderId: string, hours: number, due: number): Promise<number> {
    const order = await this.orders.get(orderId);
    const fee = hours > 24 ? 0 : calculateFee(Date.now(), due);
    await this.orders.save(order);
    return fee;
  }
}
