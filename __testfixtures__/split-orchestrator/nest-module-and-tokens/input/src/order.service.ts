import { Inject, Injectable, OnModuleInit, Optional } from '@nestjs/common';
import { CustomerStore, MAILER, Mailer, Metrics, OrderStore, StockStore, TAX_RATE } from './collaborators';
import { note } from './trace';

/** Everything that happens to an order. */
@Injectable()
export class OrderService implements OnModuleInit {
  constructor(
    private readonly orders: OrderStore,
    private readonly stock: StockStore,
    private readonly customers: CustomerStore,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(TAX_RATE) private readonly taxRate: number,
    @Optional() private readonly metrics?: Metrics,
  ) {}

  onModuleInit(): void {
    note('OrderService is there');
  }

  /** Places an order. */
  async place(id: string, skus: string[], net: number): Promise<void> {
    for (const sku of skus) await this.stock.reserve(sku);
    await this.orders.save(id, net * (1 + this.taxRate));
  }

  async cancel(id: string, skus: string[]): Promise<number> {
    for (const sku of skus) await this.stock.release(sku);
    return this.orders.totalOf(id);
  }

  async confirm(id: string, customerId: string): Promise<void> {
    const email = await this.customers.emailOf(customerId);
    await this.mailer.send(email, `Order ${id}`);
    this.metrics?.count('confirmed');
  }

  async remind(customerId: string): Promise<void> {
    await this.mailer.send(await this.customers.emailOf(customerId), 'Do not forget');
    this.metrics?.count('reminded');
  }
}
