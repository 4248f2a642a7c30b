import type { Mailer, OrderStore } from './ports';
import { shouldSkipNudge } from './core/nudge';

export class NudgeService {
  constructor(
    private readonly orders: OrderStore,
    private readonly mailer: Mailer,
  ) {}

  async nudge(orderId: string, email: string, nudges: number): Promise<void> {
    const order = await this.orders.get(orderId);
    if (order.status !== 'draft' || order.items.length === 0) return;
    if (shouldSkipNudge(nudges, order.total)) return;
    await this.mailer.send(email, 'You forgot something');
  }
}
