import { NestFactory } from '@nestjs/core';
import { OrderModule } from './order.module';
import { OrderService } from './order.service';
import { trace } from './trace';

export async function run(): Promise<string[]> {
  const app = await NestFactory.createApplicationContext(OrderModule, { logger: false });
  const orders = app.get(OrderService);
  await orders.order('ann', 'tea');
  await orders.bill('ann', 'tea');
  await orders.remind('ann');
  return trace;
}
