import { NestFactory } from '@nestjs/core';
import { TopicsController } from './topics.controller';
import { TopicsModule } from './topics.module';
import { note, trace } from './trace';

export async function run(): Promise<string[]> {
  const app = await NestFactory.createApplicationContext(TopicsModule, { logger: false });
  const controller = app.get(TopicsController);
  note(controller.ping());
  note(JSON.stringify(await controller.create('news', { name: ' News ' })));
  await controller.rename('news', { name: 'Old news' });
  note(JSON.stringify(await controller.subscribe('news', { ids: ['ann', 'bob'] })));
  await controller.unsubscribe('news', { ids: ['ann'] });
  await controller.remove('news');
  return trace;
}
