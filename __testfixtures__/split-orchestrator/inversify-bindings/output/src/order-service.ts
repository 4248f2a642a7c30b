import { inject, injectable } from 'inversify';
import { OrderStore, StockStore } from './collaborators';
import { OrderConfirmService } from './order-confirm-service';

@injectable()
export class OrderService {
  constructor(
    private readonly orders: OrderStore,
    private readonly stock: StockStore,
    private readonly confirms: OrderConfirmService,
    @inject('taxRate') private readonly taxRate: number,
    @inject('audit') private readonly audit: { write(entry: string): void },
  ) {}

  /** Places an order. */
  async place(id: string, skus: string[], net: number): Promise<void> {
    for (const sku of skus) await this.stock.reserve(sku);
    await this.orders.save(id, net * (1 + this.taxRate));
    this.audit.write('placed');
  }

  confirm(id: string, customerId: string): Promise<void> {
    return this.confirms.confirm(id, customerId);
  }

  remind(customerId: string): Promise<void> {
    return this.confirms.remind(customerId);
  }

  async totalOf(id: string): Promise<number> {
    this.audit.write('asked');
    return this.orders.totalOf(id);
  }
}
