import { Injectable, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OrderModule } from './order.module';
import { OrderService } from './order.service';
import { note, trace } from './trace';

@Injectable()
class Checkout {
  constructor(private readonly orders: OrderService) {}

  async run(): Promise<void> {
    await this.orders.place('o1', ['a', 'b'], 100);
    await this.orders.confirm('o1', 'ann');
    note(`cancelled ${await this.orders.cancel('o1', ['a'])}`);
    await this.orders.remind('ann');
  }
}

@Module({ imports: [OrderModule], providers: [Checkout] })
class AppModule {}

export async function run(): Promise<string[]> {
  const app = await NestFactory.createApplicationContext(AppModule, { logger: false });
  await app.get(Checkout).run();
  note(`${app.get(OrderService, { strict: false }) === app.get(OrderService, { strict: false })}`);
  return trace;
}
