import { NestFactory } from '@nestjs/core';
import { DeleteLayout } from './delete-layout.usecase';
import { LayoutsModule } from './layouts.module';
import { trace } from './trace';

export async function run(): Promise<string[]> {
  const app = await NestFactory.createApplicationContext(LayoutsModule.forRoot({ isPublic: true }), { logger: false });
  await app.get(DeleteLayout).execute('free');
  return trace;
}
