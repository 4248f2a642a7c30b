import { ContextIdFactory, NestFactory } from '@nestjs/core';
import { CartModule } from './cart.module';
import { CartService } from './cart.service';
import { note, trace } from './trace';

export async function run(): Promise<string[]> {
  const app = await NestFactory.createApplicationContext(CartModule, { logger: false });
  for (const user of ['ann', 'bob']) {
    const context = ContextIdFactory.create();
    app.registerRequestByContextId({ user }, context);
    const carts = await app.resolve(CartService, context);
    note(`${await carts.add('tea')} ${await carts.add('milk')}`);
    await carts.pay('tea');
    note(`${await carts.quote('milk')}`);
    await carts.empty();
    note(`${await carts.add('tea')}`);
  }
  return trace;
}
