import { Inject, Injectable } from '@angular/core';
import { AUDITOR, CustomerStore, Mailer, OrderStore, StockStore, TAX_RATE } from './collaborators';
import type { Auditor } from './collaborators';
import { note } from './trace';

@Injectable({ providedIn: 'root' })
export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly stock: StockStore,
    private readonly customers: CustomerStore,
    private readonly mailer: Mailer,
    @Inject(TAX_RATE) private readonly taxRate: number,
    @Inject(AUDITOR) private readonly auditor: Auditor,
  ) {}

  /** Places an order. */
  async place(id: string, skus: string[], net: number): Promise<void> {
    for (const sku of skus) await this.stock.reserve(sku);
    await this.orders.save(id, net * (1 + this.taxRate));
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
