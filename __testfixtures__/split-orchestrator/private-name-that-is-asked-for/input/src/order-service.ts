import type { CustomerStore, Logger, Mailer, OrderStore, Stock } from './ports';
import type { Customer } from './types';

export class OrderService {
  #orders: OrderStore;
  #customers: CustomerStore;
  #stock: Stock;
  #mailer: Mailer;
  #logger: Logger;

  constructor(orders: OrderStore, customers: CustomerStore, stock: Stock, mailer: Mailer, logger: Logger) {
    this.#orders = orders;
    this.#customers = customers;
    this.#stock = stock;
    this.#mailer = mailer;
    this.#logger = logger;
  }

  async reserve(id: string, sku: string): Promise<void> {
    const order = await this.#orders.get(id);
    await this.#stock.reserve(sku, order.items.length);
  }

  async thank(customer: Customer): Promise<void> {
    await this.#mailer.send(customer.email, 'Thank you');
    this.#logger.info('thanked');
  }

  async find(id: string): Promise<Customer> {
    return this.#customers.get(id);
  }

  static is(value: object): boolean {
    return #logger in value;
  }
}
