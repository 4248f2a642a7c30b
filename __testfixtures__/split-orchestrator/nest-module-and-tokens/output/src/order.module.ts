import { Module } from '@nestjs/common';
import { CustomerStore, MAILER, Metrics, OrderStore, StockStore, TAX_RATE } from './collaborators';
import { OrderConfirmService } from './order-confirm.service';
import { OrderService } from './order.service';
import { note } from './trace';

@Module({
  providers: [
    OrderService,
    OrderConfirmService,
    OrderStore,
    StockStore,
    CustomerStore,
    Metrics,
    { provide: TAX_RATE, useValue: 0.25 },
    { provide: MAILER, useValue: { send: async (to: string, subject: string) => note(`send ${to} ${subject}`) } },
  ],
  exports: [OrderService],
})
export class OrderModule {}
