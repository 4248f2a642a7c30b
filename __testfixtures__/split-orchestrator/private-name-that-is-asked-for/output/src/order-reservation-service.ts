import type { CustomerStore, OrderStore, Stock } from './ports';
import type { Customer } from './types';

export class OrderReservationService {
  #orders: OrderStore;
  #customers: CustomerStore;
  #stock: Stock;

  constructor(orders: OrderStore, customers: CustomerStore, stock: Stock) {
    this.#orders = orders;
    this.#customers = customers;
    this.#stock = stock;
  }

  async reserve(id: string, sku: string): Promise<void> {
    const order = await this.#orders.get(id);
    await this.#stock.reserve(sku, order.items.length);
  }

  async find(id: string): Promise<Customer> {
    return this.#customers.get(id);
  }
}
