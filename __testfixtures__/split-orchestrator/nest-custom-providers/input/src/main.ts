import { NestFactory } from '@nestjs/core';
import { DeleteLayout } from './delete-layout.usecase';
import { DELETE_LAYOUT, LayoutsModule } from './layouts.module';
import { note, trace } from './trace';

export async function run(): Promise<string[]> {
  const app = await NestFactory.createApplicationContext(LayoutsModule, { logger: false });
  await app.get<DeleteLayout>(DELETE_LAYOUT).execute('one');
  await app.get(DeleteLayout).execute('two');
  await app.get<DeleteLayout>('quiet').execute('three');
  note(`${app.get<DeleteLayout>(DELETE_LAYOUT) === app.get(DeleteLayout)}`);
  return trace;
}
