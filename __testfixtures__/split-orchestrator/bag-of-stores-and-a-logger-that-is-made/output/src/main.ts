import type { Config, Stores } from './order-service';
import { createOrderService } from './order-service';
import type { Mailer, Payments } from './ports';

export const start = (stores: Stores, config: Config, services: { payments: Payments; mailer: Mailer }) =>
  createOrderService(stores, config, services);
