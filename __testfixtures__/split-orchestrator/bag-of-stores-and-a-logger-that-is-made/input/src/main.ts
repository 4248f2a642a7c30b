import type { Config, Stores } from './order-service';
import { OrderService } from './order-service';
import type { Mailer, Payments } from './ports';

export const start = (stores: Stores, config: Config, services: { payments: Payments; mailer: Mailer }) =>
  new OrderService(stores, config, services);
