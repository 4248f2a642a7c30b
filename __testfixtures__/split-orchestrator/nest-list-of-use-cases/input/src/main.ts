import { NestFactory } from '@nestjs/core';
import { AdminModule } from './admin.module';
import { LayoutsModule } from './layouts.module';
import { note, trace } from './trace';
import { DeleteLayout } from './usecases';

export async function run(): Promise<string[]> {
  for (const module of [AdminModule, LayoutsModule]) {
    const app = await NestFactory.createApplicationContext(module, { logger: false });
    await app.get(DeleteLayout).execute('free');
    await app.get(DeleteLayout).execute('used').catch((error: Error) => note(error.message));
  }
  return trace;
}
