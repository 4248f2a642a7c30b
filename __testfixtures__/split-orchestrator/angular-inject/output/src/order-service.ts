import { Injectable, inject } from '@angular/core';
import { AUDITOR, OrderStore, StockStore, TAX_RATE } from './collaborators';
import { OrderConfirmService } from './order-confirm-service';

@Injectable({ providedIn: 'root' })
export class OrderService {
  private readonly confirms = inject(OrderConfirmService);
  private readonly orders = inject(OrderStore);
  private readonly stock = inject(StockStore);
  private readonly taxRate = inject(TAX_RATE);
  private readonly auditor = inject(AUDITOR);

  /** Places an order. */
  async place(id: string, skus: string[], net: number): Promise<void> {
    for (const sku of skus) await this.stock.reserve(sku);
    await this.orders.save(id, net * (1 + this.taxRate));
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
