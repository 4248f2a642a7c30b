import { OrderError } from './errors';
import type { Mailer, OrderStore } from './ports';

export class ShipService {
  constructor(
    private readonly orders: OrderStore,
    private readonly mailer: Mailer,
  ) {}

  async ship(orderId: string, email: string, weight: number): Promise<void> {
    const order = await this.orders.get(orderId);
    if (order.status === 'paid' && order.items.length > 0 && weight < 30) {
      await this.mailer.send(email, 'On its way');
    } else {
      throw new OrderError('Cannot be shipped');
    }
  }
}
