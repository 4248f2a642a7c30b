import { Inject, Injectable, OnModuleInit } from '@nestjs/common';
import { OrderStore, StockStore, TAX_RATE } from './collaborators';
import { OrderConfirmService } from './order-confirm.service';
import { note } from './trace';

/** Everything that happens to an order. */
@Injectable()
export class OrderService implements OnModuleInit {
  constructor(
    private readonly orders: OrderStore,
    private readonly stock: StockStore,
    private readonly confirms: OrderConfirmService,
    @Inject(TAX_RATE) private readonly taxRate: number,
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

  confirm(id: string, customerId: string): Promise<void> {
    return this.confirms.confirm(id, customerId);
  }

  remind(customerId: string): Promise<void> {
    return this.confirms.remind(customerId);
  }
}
