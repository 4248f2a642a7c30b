import type { CustomerStore, Logger, Mailer } from './ports';
import type { Item } from './types';
import { calculateGross, chooseFee } from './core/billing';

interface BillingDeps {
  customers: CustomerStore;
  mailer: Mailer;
  logger: Logger;
}

export function createBilling({ customers, mailer, logger }: BillingDeps, vatRate: number) {
  async function bill(customerId: string, items: Item[]) {
    const customer = await customers.get(customerId);
    const gross = calculateGross(items, vatRate);
    await mailer.send(customer.email, `You owe ${gross}`);
    return gross;
  }

  return {
    bill,
    async remind(customerId: string, days: number): Promise<void> {
      const customer = await customers.get(customerId);
      const fee = chooseFee(days);
      logger.info(`reminding ${customer.name}`);
      await mailer.send(customer.email, `The fee is ${fee}`);
    },
  };
}
