import { OrderError } from './errors';
import type { Mailer, OrderStore } from './ports';
import { shouldSendMail } from './core/ship';

export class ShipService {
  constructor(
    private readonly orders: OrderStore,
    private readonly mailer: Mailer,
  ) {}

  async ship(orderId: string, email: string, weight: number): Promise<void> {
    const order = await this.orders.get(orderId);
    if (shouldSendMail(order, weight)) {
      await this.mailer.send(email, 'On its way');
    } else {
      throw new OrderError('Cannot be shipped');
    }
  }
}
