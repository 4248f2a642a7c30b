import { NestFactory } from '@nestjs/core';
import { deletesByHand, deletesInModule } from './delete-layout.spec';
import { DeleteLayout } from './delete-layout.usecase';
import { LayoutsModule } from './layouts.module';
import { trace } from './trace';

export async function run(): Promise<string[]> {
  await deletesInModule();
  await deletesByHand();
  const app = await NestFactory.createApplicationContext(LayoutsModule, { logger: false });
  await app.get(DeleteLayout).execute('free');
  return trace;
}
