import type { OrderStore } from './ports';

export class FeeService {
  constructor(private readonly orders: OrderStore) {}

  async charge(orderId: string, hours: number, due: number): Promise<number> {
    const order = await this.orders.get(orderId);
    const fee = hours > 24 ? 0 : Math.floor((Date.now() - due) / 3600) * 2;
    await this.orders.save(order);
    return fee;
  }
}
