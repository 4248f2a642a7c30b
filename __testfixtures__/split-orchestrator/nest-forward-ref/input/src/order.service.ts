import { forwardRef, Inject, Injectable } from '@nestjs/common';
import { Invoices } from './invoices';
import { Audit, Carts, Payments, Prices } from './collaborators';

@Injectable()
export class OrderService {
  constructor(
    private readonly carts: Carts,
    private readonly prices: Prices,
    private readonly payments: Payments,
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

  async order(user: string, sku: string): Promise<void> {
    await this.carts.add(user, sku);
    await this.payments.charge(await this.priceOf(sku));
  }

  async priceOf(sku: string): Promise<number> {
    return this.prices.of(sku);
  }
}
