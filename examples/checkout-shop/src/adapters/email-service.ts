import type { Order } from '../types.js';

export interface Mail {
  to: string;
  template: 'standard-confirmation' | 'premium-confirmation';
  orderId: string;
}

export class EmailService {
  readonly sent: Mail[] = [];

  async sendStandardConfirmation(to: string, order: Order): Promise<void> {
    this.sent.push({ to, template: 'standard-confirmation', orderId: order.id });
  }

  async sendPremiumConfirmation(to: string, order: Order): Promise<void> {
    this.sent.push({ to, template: 'premium-confirmation', orderId: order.id });
  }
}
