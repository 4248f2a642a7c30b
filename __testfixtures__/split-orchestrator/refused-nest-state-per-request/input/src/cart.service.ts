import { Inject, Injectable } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import { Audit, Carts, Payments, Prices } from './collaborators';
import type { Visit } from './visit';

@Injectable()
export class CartService {
  private paid = 0;

  constructor(
    @Inject(REQUEST) private readonly visit: Visit,
    private readonly carts: Carts,
    private readonly prices: Prices,
    private readonly payments: Payments,
    private readonly audit: Audit,
  ) {}

  async add(sku: string): Promise<number> {
    await this.carts.add(this.visit.user, sku);
    return sku.length;
  }

  async empty(): Promise<void> {
    await this.carts.clear(this.visit.user);
  }

  async pay(sku: string): Promise<void> {
    await this.payments.charge(await this.prices.of(sku));
    this.paid += 1;
    this.audit.write('paid');
  }

  async quote(sku: string): Promise<number> {
    this.audit.write(`quoted after ${this.paid}`);
    return this.prices.of(sku);
  }
}
