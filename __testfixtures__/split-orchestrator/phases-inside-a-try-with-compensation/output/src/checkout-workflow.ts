import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';
import type { Item, Order } from './types';
import { CheckoutOrderWorkflow } from './checkout-order-workflow';

/** From the cart to the paid order. */
export class CheckoutWorkflow {
  constructor(
    private readonly customers: CustomerStore,
    private readonly checkoutOrderWorkflow: CheckoutOrderWorkflow,
    private readonly stock: Stock,
    private readonly logger: Logger,
  ) {}

  /** Gives the stock back and rethrows when anything fails. */
  async checkOut(customerId: string, items: Item[]): Promise<Order> {
    for (const item of items) {
      await this.stock.reserve(item.sku, item.quantity);
    }
    try {
      const customer = await this.customers.get(customerId);

      return await this.checkoutOrderWorkflow.finishCheckOut(customer, items);
    } catch (error) {
      this.logger.warn('the checkout failed');
      for (const item of items) {
        await this.stock.reserve(item.sku, -item.quantity);
      }
      throw error;
    }
  }
}

/** Builds a CheckoutWorkflow with its parts. */
export function createCheckoutWorkflow(
  customers: CustomerStore,
  orders: OrderStore,
  payments: Payments,
  stock: Stock,
  mailer: Mailer,
  logger: Logger,
): CheckoutWorkflow {
  const checkoutOrderWorkflow = new CheckoutOrderWorkflow(orders, payments, mailer, logger);
  return new CheckoutWorkflow(customers, checkoutOrderWorkflow, stock, logger);
}
