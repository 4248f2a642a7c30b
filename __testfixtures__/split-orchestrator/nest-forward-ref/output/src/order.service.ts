import { forwardRef, Inject, Injectable } from '@nestjs/common';
import { Invoices } from './invoices';
import { Audit } from './collaborators';
import { OrderPriceService } from './order-price.service';

@Injectable()
export class OrderService {
  constructor(
    private readonly orderPriceService: OrderPriceService,
    @Inject(forwardRef(() => Invoices))
    private readonly invoices: Invoices,
    private readonly audit: Audit,
  ) {}

  async bill(user: string, sku: string): Promise<void> {
    await this.invoices.write(user, sku);
    this.audit.write('billed');
  }

  async remind(user: string): Promise<void> {
    await this.invoices.repeat(user);
    this.audit.write('reminded');
  }

  order(user: string, sku: string): Promise<void> {
    return this.orderPriceService.order(user, sku);
  }

  priceOf(sku: string): Promise<number> {
    return this.orderPriceService.priceOf(sku);
  }
}
