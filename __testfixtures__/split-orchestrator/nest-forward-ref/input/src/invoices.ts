import { forwardRef, Inject, Injectable } from '@nestjs/common';
import { OrderService } from './order.service';
import { note } from './trace';

@Injectable()
export class Invoices {
  constructor(@Inject(forwardRef(() => OrderService)) private readonly orders: OrderService) {}

  async write(user: string, sku: string): Promise<void> {
    note(`invoice for ${user}: ${await this.orders.priceOf(sku)}`);
  }

  async repeat(user: string): Promise<void> {
    note(`invoice for ${user} once more`);
  }
}
