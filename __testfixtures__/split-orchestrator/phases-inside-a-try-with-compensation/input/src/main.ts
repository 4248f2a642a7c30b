import { CheckoutWorkflow } from './checkout-workflow';
import type { CustomerStore, Logger, Mailer, OrderStore, Payments, Stock } from './ports';

export interface World {
  readonly customers: CustomerStore;
  readonly orders: OrderStore;
  readonly payments: Payments;
  readonly stock: Stock;
  readonly mailer: Mailer;
  readonly logger: Logger;
}

export const openCheckout = ({ customers, orders, payments, stock, mailer, logger }: World) =>
  new CheckoutWorkflow(customers, orders, payments, stock, mailer, logger);
