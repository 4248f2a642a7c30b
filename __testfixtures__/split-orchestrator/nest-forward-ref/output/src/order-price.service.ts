import { Injectable } from '@nestjs/common';
import { Carts, Payments, Prices } from './collaborators';

@Injectable()
export class OrderPriceService {
  constructor(
    private readonly carts: Carts,
    private readonly prices: Prices,
    private readonly payments: Payments,
  ) {}

  async order(user: string, sku: string): Promise<void> {
    await this.carts.add(user, sku);
    await this.payments.charge(await this.priceOf(sku));
  }

  async priceOf(sku: string): Promise<number> {
    return this.prices.of(sku);
  }
}
