import { Module } from '@nestjs/common';
import { Audit, Carts, Payments, Prices } from './collaborators';
import { Invoices } from './invoices';
import { OrderPriceService } from './order-price.service';
import { OrderService } from './order.service';

@Module({
  providers: [
    Invoices,
    Carts,
    Prices,
    Payments,
    Audit,
    OrderService,
    OrderPriceService,
  ],
})
export class OrderModule {}
