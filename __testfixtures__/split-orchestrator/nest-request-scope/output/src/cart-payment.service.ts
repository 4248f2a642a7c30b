import { Injectable, Scope } from '@nestjs/common';
import { Audit, Payments, Prices } from './collaborators';

@Injectable({ scope: Scope.REQUEST })
export class CartPaymentService {
  constructor(
    private readonly prices: Prices,
    private readonly payments: Payments,
    private readonly audit: Audit,
  ) {}

  async pay(sku: string): Promise<void> {
    await this.payments.charge(await this.prices.of(sku));
    this.audit.write('paid');
  }

  async quote(sku: string): Promise<number> {
    this.audit.write('quoted');
    return this.prices.of(sku);
  }
}
