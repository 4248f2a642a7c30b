import type { Mailer, OrderStore } from './ports';

export class ConfirmService {
  constructor(
    private readonly orders: OrderStore,
    private readonly mailer: Mailer,
  ) {}

  async confirm(orderId: string, email: string): Promise<void> {
    const order = await this.orders.get(orderId);
    await (order.total > 1000 && order.items.length < 5
      ? this.mailer.send(email, 'Thank you very much')
      : this.mailer.send(email, 'Thank you'));
  }
}
