import { Module } from '@nestjs/common';
import { CartService } from './cart.service';
import { Audit, Carts, Payments, Prices } from './collaborators';

@Module({
  providers: [Carts, Prices, Payments, Audit, CartService],
})
export class CartModule {}
