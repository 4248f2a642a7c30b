import type { Auditor, CustomerStore, Mailer, OrderStore, StockStore } from './collaborators';
import { note } from './trace';

interface Dependencies {
  readonly orders: OrderStore;
  readonly stock: StockStore;
  readonly customers: CustomerStore;
  readonly mailer: Mailer;
  readonly auditor: Auditor;
}

export class OrderService {
  private readonly orders: OrderStore;
  private readonly stock: StockStore;
  private readonly customers: CustomerStore;
  private readonly mailer: Mailer;
  private readonly auditor: Auditor;

  constructor({ orders, stock, customers, mailer, auditor }: Dependencies) {
    this.orders = orders;
    this.stock = stock;
    this.customers = customers;
    this.mailer = mailer;
    this.auditor = auditor;
  }

  /** Places an order. */
  async place(id: string, skus: string[], net: number): Promise<void> {
    for (const sku of skus) await this.stock.reserve(sku);
    await this.orders.save(id, net);
    this.auditor.write('placed');
  }

  async confirm(id: string, customerId: string): Promise<void> {
    const email = await this.customers.emailOf(customerId);
    await this.mailer.send(email, `Order ${id}`);
    note('confirmed');
  }

  async remind(customerId: string): Promise<void> {
    await this.mailer.send(await this.customers.emailOf(customerId), 'Do not forget');
  }

  async totalOf(id: string): Promise<number> {
    this.auditor.write('asked');
    return this.orders.totalOf(id);
  }
}
