import type { CustomerStore, Logger, Mailer, OrderStore, Stock } from './ports';
import type { Customer } from './types';
import { OrderReservationService } from './order-reservation-service';

export class OrderService {
  #mailer: Mailer;
  #logger: Logger;
  #orderReservationService: OrderReservationService;

  constructor(orderReservationService: OrderReservationService, mailer: Mailer, logger: Logger) {
    this.#mailer = mailer;
    this.#logger = logger;
    this.#orderReservationService = orderReservationService;
  }

  reserve(id: string, sku: string): Promise<void> {
    return this.#orderReservationService.reserve(id, sku);
  }

  async thank(customer: Customer): Promise<void> {
    await this.#mailer.send(customer.email, 'Thank you');
    this.#logger.info('thanked');
  }

  find(id: string): Promise<Customer> {
    return this.#orderReservationService.find(id);
  }

  static is(value: object): boolean {
    return #logger in value;
  }
}

/** Builds an OrderService with its parts. */
export function createOrderService(
  orders: OrderStore,
  customers: CustomerStore,
  stock: Stock,
  mailer: Mailer,
  logger: Logger,
): OrderService {
  const orderReservationService = new OrderReservationService(orders, customers, stock);
  return new OrderService(orderReservationService, mailer, logger);
}
