import { Inject, Injectable, Scope } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import { CartPaymentService } from './cart-payment.service';
import { Carts } from './collaborators';
import type { Visit } from './visit';

@Injectable({ scope: Scope.REQUEST })
export class CartService {
  private readonly added: string[] = [];

  constructor(
    @Inject(REQUEST) private readonly visit: Visit,
    private readonly carts: Carts,
    private readonly cartPaymentService: CartPaymentService,
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

  pay(sku: string): Promise<void> {
    return this.cartPaymentService.pay(sku);
  }

  quote(sku: string): Promise<number> {
    return this.cartPaymentService.quote(sku);
  }
}
