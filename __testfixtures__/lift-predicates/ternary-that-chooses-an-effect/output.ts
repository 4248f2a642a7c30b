import type { Mailer, OrderStore } from './ports';
import { shouldSendMail } from './core/confirm';

export class ConfirmService {
  constructor(
    private readonly orders: OrderStore,
    private readonly mailer: Mailer,
  ) {}

  async confirm(orderId: string, email: string): Promise<void> {
    const order = await this.orders.get(orderId);
    await (shouldSendMail(order)
      ? this.mailer.send(email, 'Thank you very much')
      : this.mailer.send(email, 'Thank you'));
  }
}
