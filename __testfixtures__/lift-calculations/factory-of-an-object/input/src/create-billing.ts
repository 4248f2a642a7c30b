import type { CustomerStore, Logger, Mailer } from './ports';
import type { Item } from './types';

interface BillingDeps {
  customers: CustomerStore;
  mailer: Mailer;
  logger: Logger;
}

export function createBilling({ customers, mailer, logger }: BillingDeps, vatRate: number) {
  async function bill(customerId: string, items: Item[]) {
    const customer = await customers.get(customerId);
    const net = items.reduce((sum, item) => sum + item.price * item.quantity, 0);
    const gross = Math.round(net * (1 + vatRate) * 100) / 100;
    await mailer.send(customer.email, `You owe ${gross}`);
    return gross;
  }

  return {
    bill,
    async remind(customerId: string, days: number): Promise<void> {
      const customer = await customers.get(customerId);
      const fee = days > 30 ? 15 : days > 14 ? 5 : 0;
      logger.info(`reminding ${customer.name}`);
      await mailer.send(customer.email, `The fee is ${fee}`);
    },
  };
}
