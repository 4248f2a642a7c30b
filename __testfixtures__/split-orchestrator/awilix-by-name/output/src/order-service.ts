import type { Auditor, CustomerStore, Mailer, OrderStore, StockStore } from './collaborators';
import { OrderConfirmService } from './order-confirm-service';

export class OrderService {
  private readonly confirms: OrderConfirmService;

  constructor(
    private readonly orders: OrderStore,
    private readonly stock: StockStore,
    customers: CustomerStore,
    mailer: Mailer,
    private readonly auditor: Auditor,
  ) {
    this.confirms = new OrderConfirmService(customers, mailer);
  }

  /** Places an order. */
  async place(id: string, skus: string[], net: number): Promise<void> {
    for (const sku of skus) await this.stock.reserve(sku);
    await this.orders.save(id, net);
    this.auditor.write('placed');
  }

  confirm(id: string, customerId: string): Promise<void> {
    return this.confirms.confirm(id, customerId);
  }

  remind(customerId: string): Promise<void> {
    return this.confirms.remind(customerId);
  }

  async totalOf(id: string): Promise<number> {
    this.auditor.write('asked');
    return this.orders.totalOf(id);
  }
}
