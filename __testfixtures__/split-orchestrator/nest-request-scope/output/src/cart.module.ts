import { Module } from '@nestjs/common';
import { CartService } from './cart.service';
import { Audit, Carts, Payments, Prices } from './collaborators';
import { CartPaymentService } from './cart-payment.service';

@Module({
  providers: [Carts, Prices, Payments, Audit, CartService, CartPaymentService],
})
export class CartModule {}
