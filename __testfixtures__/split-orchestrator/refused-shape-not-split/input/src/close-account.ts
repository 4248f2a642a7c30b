import type { CustomerStore, Logger, Mailer, OrderStore, Payments } from './ports';

export const CloseAccount = class CloseAccount {
  constructor(
    private readonly orders: OrderStore,
    private readonly customers: CustomerStore,
    private readonly payments: Payments,
    private readonly mailer: Mailer,
    private readonly logger: Logger,
  ) {}

  async close(customerId: string, orderId: string): Promise<void> {
    const customer = await this.customers.get(customerId);
    const order = await this.orders.get(orderId);
    await this.payments.refund(order.id, order.total);
    await this.mailer.send(customer.email, 'Goodbye');
    this.logger.info(`closed ${customer.id}`);
  }
};
