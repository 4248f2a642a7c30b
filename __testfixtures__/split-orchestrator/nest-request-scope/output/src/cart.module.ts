import { Module } from '@nestjs/common';
import { CartPaymentService } from './cart-payment.service';
import { CartService } from './cart.service';
import { Audit, Carts, Payments, Prices } from './collaborators';

@Module({
  providers: [Carts, Prices, Payments, Audit, CartService, CartPaymentService],
})
export class CartModule {}
