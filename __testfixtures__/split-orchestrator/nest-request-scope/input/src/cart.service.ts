import { Inject, Injectable, Scope } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import { Audit, Carts, Payments, Prices } from './collaborators';
import type { Visit } from './visit';

@Injectable({ scope: Scope.REQUEST })
export class CartService {
  private readonly added: string[] = [];

  constructor(
    @Inject(REQUEST) private readonly visit: Visit,
    private readonly carts: Carts,
    private readonly prices: Prices,
    private readonly payments: Payments,
    private readonly audit: Audit,
  ) {}

  async add(sku: string): Promise<number> {
    this.added.push(sku);
    await this.carts.add(this.visit.user, sku);
    return this.added.length;
  }

  async empty(): Promise<void> {
    this.added.length = 0;
    await this.carts.clear(this.visit.user);
  }

  async pay(sku: string): Promise<void> {
    await this.payments.charge(await this.prices.of(sku));
    this.audit.write('paid');
  }

  async quote(sku: string): Promise<number> {
    this.audit.write('quoted');
    return this.prices.of(sku);
  }
}
