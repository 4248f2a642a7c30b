import type { Mailer, OrderStore } from './ports';

/** Coordinates only: reads, saves, tells. */
export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly mailer: Mailer,
  ) {}

  async cancel(orderId: string, email: string): Promise<boolean> {
    const order = await this.orders.find(orderId);
    if (!order) {
      return false;
    }
    await this.orders.save({ ...order, status: 'cancelled' });
    await this.mailer.send(email, `Order ${order.id} was cancelled`);
    return true;
  }
}
