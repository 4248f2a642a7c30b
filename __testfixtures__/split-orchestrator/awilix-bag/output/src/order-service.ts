import type { Auditor, CustomerStore, Mailer, OrderStore, StockStore } from './collaborators';
import { OrderConfirmService } from './order-confirm-service';

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
  private readonly auditor: Auditor;
  private readonly confirms: OrderConfirmService;

  constructor({ orders, stock, customers, mailer, auditor }: Dependencies) {
    this.orders = orders;
    this.stock = stock;
    this.auditor = auditor;
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
