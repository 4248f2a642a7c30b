import { inject, injectable } from 'inversify';
import { CustomerStore, OrderStore, StockStore } from './collaborators';
import type { Mailer } from './collaborators';
import { note } from './trace';

@injectable()
export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly stock: StockStore,
    private readonly customers: CustomerStore,
    @inject('Mailer') private readonly mailer: Mailer,
    @inject('taxRate') private readonly taxRate: number,
    @inject('audit') private readonly audit: { write(entry: string): void },
  ) {}

  /** Places an order. */
  async place(id: string, skus: string[], net: number): Promise<void> {
    for (const sku of skus) await this.stock.reserve(sku);
    await this.orders.save(id, net * (1 + this.taxRate));
    this.audit.write('placed');
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
    this.audit.write('asked');
    return this.orders.totalOf(id);
  }
}
